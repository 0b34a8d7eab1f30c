/** The parts of the served files: what each is for, and what a visitor would lose without it. */

/**
 * @typedef {object} Part
 * @property {string} name
 * @property {string} loss The loss of a visitor without it.
 * @property {RegExp} modules Its modules, by their paths. The first part that matches has a module.
 */

/**
 * @typedef {object} Group The files that are loaded at one moment.
 * @property {string} moment
 * @property {readonly string[]} files
 * @property {readonly Part[]} parts
 */

/** @param {string} name @param {RegExp} modules @param {string} loss @returns {Part} */
const part = (name, modules, loss) => ({ name, modules, loss });
const REST = /^/;

/** Every module of these files belongs to a part: the last part of each group takes the rest. @type {readonly Group[]} */
export const GROUPS = [
  {
    moment: 'in the head, for everybody',
    files: ['tactful.js'],
    parts: [
      part(
        'reading consent',
        /core\/src\/consent|policy-hash|data-category/,
        'everything: a page may do nothing before it knows',
      ),
      part('opening the database', /ledger\/connection|preload/, 'personalized content in the first frame'),
      part('hiding slots', /anti-flicker|find-slots|page\/src\/dom/, 'slots that do not change visibly'),
      part(
        'the page without consent',
        /light-|start-later|composition/,
        'pages that load no engine before a yes',
      ),
      part('loading the widget', /load-widget|load-module/, 'the prompt and the buttons'),
      part('start, settings, calls of the page', REST, 'calls that the page makes before Tactful is loaded'),
    ],
  },
  {
    moment: 'after consent before the first frame; otherwise at idle, and not run',
    files: ['tactful-engine.js'],
    parts: [
      part(
        'checks of variants',
        /markup-safety|variant-safety|relax-selector|page-addresses|requirement|slots\/safety/,
        'variants that cannot reveal a profile and run no code',
      ),
      part(
        'checks of style sheets and fonts',
        /slot-safety|style-rules|load-alike/,
        'network traffic that is the same for every profile',
      ),
      part(
        'rows of items',
        /item-row|actions\/(rank|reorder)|row-order|load-recommend/,
        'rows in the order of interests, also in carousels',
      ),
      part(
        'finding, placing and restoring',
        /page\/src/,
        'personalized content, and the return of the standard content',
      ),
      part('patterns', /pattern-cost|regex-safety/, 'a page that no pattern of a config can block'),
      part('conditions', /rules\/src\/conditions/, 'personalization by conditions'),
      part('decisions, caps and experiments', /rules\/src\/decisions/, 'limits of repetition, experiments'),
      part('the shape of the config', /rules\/src\/config/, 'safety against a config that was changed'),
      part(
        'affinities and stated interests',
        /facts\/(affinity|stated)/,
        'conditions on favorite categories',
      ),
      part('facts', /core\/src\/(facts|events)/, 'conditions on views, carts, visits and purchases'),
      part('consent', /core\/src\/consent/, 'withdrawal that has an effect at once'),
      part('the engine', REST, 'decisions that follow the page and the profile'),
    ],
  },
  {
    moment: 'after the first frame; without consent at idle, and not run',
    files: ['tactful-deferred.js'],
    parts: [
      part(
        'collecting from the page',
        /page\/src\/(collect|recommend)/,
        'recognition without code of the shop',
      ),
      part(
        'observing slots and acts',
        /page\/src\/observe|exposure-rule|replay-masks/,
        'frequency caps, triggers, masks for session replay',
      ),
      part('messages', /page\/src\/(actions|activation)/, 'messages that the visitor can dismiss'),
      part('sensitive terms', /sensitive/, 'storage without searches for illnesses, beliefs or orientation'),
      part('minimization', /core\/src\/(collect|events)/, 'storage of nothing but what a rule reads'),
      part(
        'the ledger',
        /core\/src\/ledger|idb-keyval|nanoid|tab-sync/,
        'a profile that survives the page, expires, can be taken along, and is one in all tabs',
      ),
      part(
        'consent',
        /core\/src\/consent|actions\/(consent|follow-consent)/,
        'acceptance, refusal and withdrawal; the receipt',
      ),
      part('reasons', /explain|facts-in/, 'the reasons for what is shown'),
      part('acts on the profile', /core\/src\/actions/, 'deletion, correction, dismissal, pauses'),
      part('composition', REST, 'all of these together; errors that are reported'),
    ],
  },
  {
    moment: 'after the first paint, for everybody',
    files: ['tactful-buttons.js'],
    parts: [
      part(
        'styles and labels',
        /styles|labels|icon|language-tag|create-sheet/,
        'a button that the page cannot deform, in nine languages',
      ),
      part(
        'the element of the widget',
        /keep-on-page|host|framed/,
        'a widget that routers and extensions do not remove',
      ),
      part('buttons and loading', REST, 'the way back; the panel only when it is needed'),
    ],
  },
  {
    moment: 'after the first paint, once the visitor has chosen',
    files: ['tactful-floating.js', 'tactful-why.js'],
    parts: [
      part(
        'places in the window',
        /place-in-window|obstacles|boxes|floating-button|scroll|follow-page|idle-task/,
        'a button that covers no control, price or heading',
      ),
      part('why buttons', REST, 'the reason next to what is personalized, without covering it'),
    ],
  },
  {
    moment: 'where the prompt is due',
    files: ['tactful-prompt.js'],
    parts: [
      part('styles', /styles/, 'a prompt that is readable on any page'),
      part('English and other languages', /locales|i18n|isolates/, 'a prompt in the language of the page'),
      part(
        'recording the response',
        /consent-(state|record|flags|actions|responses|before)|write-consent|next-record|transitions|stored|hash|tab-sync|retention/,
        'a response that is valid without any other file',
      ),
      part('the check of the texts', /published-texts|fits-shape/, 'texts that nobody has changed'),
      part('the prompt', REST, 'consent before anything is stored; details; a prompt that covers nothing'),
    ],
  },
  {
    moment: 'when the panel is about to open',
    files: ['tactful-widget.js', 'tactful-words.en-panel.js'],
    parts: [
      part('Preact', /preact/, 'a panel that keeps focus and scroll position while it changes'),
      part('English', /messages/, 'the sentences'),
      part('styles', /styles/, 'a panel that is readable on any page'),
      part('explanations', /explain|row-order|smallest/, 'why the page looks as it does, in sentences'),
      part(
        'interests and activity',
        /panel\/(interest|activity|forget|month|index)/,
        'sight of what is stored, and its removal',
      ),
      part('questions, toolbar, mode', /panel\//, 'questions of the shop, pauses, sections'),
      part('dialog, focus, loading', REST, 'use by keyboard and screen reader'),
    ],
  },
  {
    moment: 'when a section of the panel opens',
    files: ['tactful-words.en-more.js'],
    parts: [
      part('English and styles', /messages|styles/, 'the sentences of the sections'),
      part(
        'all entries and charts',
        /entry|charts|full|list-step|correction/,
        'sight and correction of each stored field',
      ),
      part(
        'export, receipt, erasure',
        /export|receipt|erase|download/,
        'data that can be taken along; proof of consent; deletion',
      ),
      part(
        'purposes, quiet hours, other versions',
        REST,
        'consent by purpose; why other versions are not shown',
      ),
    ],
  },
  {
    moment: 'only where the page or the config needs it',
    files: ['tactful-signals-markup.js', 'tactful-recommend.js'],
    parts: [
      part('structured data', /signals|repair-json|^\(/, 'recognition on shops without a data layer'),
      part('recommendations', REST, 'rows of related items, each with its reason'),
    ],
  },
];

/** The part of a module. @param {Group} group @param {string} module @returns {Part} */
export const partOf = ({ parts }, module) => {
  const found = parts.find(({ modules }) => modules.test(module));
  if (!found) throw Error(`No part has the module ${module}.`);
  return found;
};
