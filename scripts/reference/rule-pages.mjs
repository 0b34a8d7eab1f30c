/** The reference of stop reasons, actions and triggers, from the tables of the rules package. */
import { code, page, table } from './markdown.mjs';
import { importSource, unionIn } from './source.mjs';

const STOP_REASONS = 'packages/rules/src/decisions/stop-reason.ts';
const EXPERIENCE = 'packages/rules/src/config/experience.ts';
const ISSUES = 'packages/rules/src/config/issues.ts';
const ACTIONS = 'packages/rules/src/config/actions.ts';
const TRIGGERS = 'packages/rules/src/config/triggers.ts';

/** @typedef {{ text: string, problems: string[] }} Page */

/** Names of the code without a text here, and texts here without a name in the code. @param {string} what @param {readonly string[]} names @param {object} texts */
const compare = (what, names, texts) => [
  ...names
    .filter((name) => !(name in texts))
    .map((name) => `${what} "${name}" has no text in scripts/reference/rule-pages.mjs.`),
  ...Object.keys(texts)
    .filter((name) => !names.includes(name))
    .map((name) => `${what} "${name}" does not exist.`),
];

/** How to get each stop reason in the configuration of an experience or by an action of the visitor. @type {Record<string, string>} */
const STOP_EXAMPLES = {
  'not-tailored': '`tactful.consent.get().status` is `unset` or `generic`',
  'purpose-data': '`"action": "shortcuts"`, with a purpose of `browsing`',
  'purpose-off': '`tactful.consent.setPurpose("pages", false)`',
  'category-off': '`tactful.consent.setCategory("browsing", false)`',
  'slot-off': '`tactful.slots.showStandard("hero")`',
  'quiet-hours':
    '`"action": "message"`, after `tactful.profile.setQuietHours({ from: 22, to: 7 })`, at midnight',
  schedule: '`"schedule": { "until": "2026-01-01" }` in 2027',
  trigger: '`"trigger": "exit"` before exit intent',
  condition: '`"when": { "viewed.all.7d": { "$gte": 3 } }` after two views',
  'care-open': 'after `care_open`, before `care_close`',
  'bought-lately': '`"promotes": { "categories": ["coats"] }` after buying a coat',
  dismissed: '`tactful.slots.dismiss("hero")`',
  'cool-down': '`"cap": { "coolDownHours": 24 }` an hour after an exposure',
  'cap-visit': '`"cap": { "visit": 1 }` after one exposure in this visit',
  'cap-day': '`"cap": { "day": 1 }` after one exposure today',
  'cap-lifetime': '`"cap": { "lifetime": 1 }` after one exposure',
  'group-cool-down': '`"caps": { "groups": { "notes": { "coolDownHours": 4 } } }`',
  'group-cap': '`"caps": { "groups": { "notes": { "visit": 1 } } }`',
  budget: '`"caps": { "all": { "day": 6 } }` after six exposures today',
  'hold-out': '`"holdout": 0.1`, for a tenth of the visitors',
  'not-in-experiment': '`"coverage": 0.5`, for half of the visitors',
  control: '`"variants": [null, "makers"]`, for the first variant',
  outranked: 'a second experience with a higher `priority`',
};

/** @returns {Promise<Page>} */
export async function stopReasonsPage() {
  const reasons = unionIn(STOP_REASONS, 'StopReason');
  const problems = [
    ...compare('The stop reason', Object.keys(reasons), STOP_EXAMPLES),
    ...Object.entries(reasons).flatMap(([name, text]) =>
      text ? [] : [`The stop reason "${name}" has no comment in ${STOP_REASONS}.`],
    ),
  ];
  const intro =
    'A slot can have several experiences. `decide(slot).stopped` lists each one that is not shown, with exactly one reason: the first that applies, in the order of this list. Stop reasons have no default.';
  const rows = Object.entries(reasons).map(([name, text]) => [code(name), text, STOP_EXAMPLES[name] ?? '']);
  return {
    text: page('Stop reasons', STOP_REASONS, [intro, table(['reason', 'meaning', 'example'], rows)]),
    problems,
  };
}

/** A part of a config with each issue. @type {Record<string, string>} */
const ISSUE_EXAMPLES = {
  'not-json': '`{ version: 1 }`',
  'missing-key': '`{ "id": "hero-coats" }`, without `slot`',
  'unknown-key': '`"slto": "hero"`',
  'deprecated-key': '`"kinds": ["browsing"]` in a purpose',
  'wrong-type': '`"priority": "1"`',
  'wrong-value': '`"holdout": 10`',
  'missing-benefit': '`"benefit": ""`',
  'unknown-action': '`"action": "hide"`',
  'unknown-name': '`"audience": "fans"`, without `audiences.fans`',
  'unknown-fact': '`"when": { "viewd.all.7d": 1 }`',
  'unknown-operator': '`"when": { "visits.count": { "gte": 3 } }`',
  'operator-type': '`"when": { "visits.count": { "$size": 3 } }`',
  'unsafe-pattern': '`"when": { "page.section": { "$regex": "(a+)+" } }`',
  'pattern-steps': '40 experiences with `{ "$regex": "^.*.*x" }`, on a page with a long section name',
  'not-published': '`"facts": null` in an experience of a published config',
  'config-size': 'a hand-written `tactful.json` of 100 kB that is served to pages',
  'condition-size': '`"when": { "$not": { "$not": … } }`, with more than 32 levels',
  'duplicate-id': '`"id": "hero-coats"` in two experiences',
  contradiction: '`"schedule": { "from": "2026-02-01", "until": "2026-01-01" }`',
  'purpose-data': '`"when": { "cart.items": 1 }`, with a purpose of `browsing`',
  sensitive: '`"promotes": { "categories": ["vodka"] }`',
};

/** @returns {Promise<Page>} */
export async function issueCodesPage() {
  const codes = unionIn(ISSUES, 'IssueCode');
  const problems = [
    ...compare('The issue code', Object.keys(codes), ISSUE_EXAMPLES),
    ...Object.entries(codes).flatMap(([name, text]) =>
      text ? [] : [`The issue code "${name}" has no comment in ${ISSUES}.`],
    ),
  ];
  const intro =
    'All issues of a config are reported at once. Each has a `severity`, a `path`, a `message` for people and a `code` for programs. After an error, the part at the path is left out, and so is an experience that needs it; an error in `version`, `site`, `purposes`, `sensitive`, `caps`, `retention` or `holdout` leaves no config. A deprecated key is a warning: it is still used. Data that the purpose of an action does not use is a warning for the page, where the experience stops with `purpose-data`, and an error for `tactful lint`.';
  const rows = Object.entries(codes).map(([name, text]) => [code(name), text, ISSUE_EXAMPLES[name] ?? '']);
  return {
    text: page('Issues of a config', ISSUES, [intro, table(['code', 'meaning', 'example'], rows)]),
    problems,
  };
}

/** @type {Record<string, readonly [text: string, example: string]>} */
const ACTION_TEXTS = {
  replace: ['Shows the variant in place of the standard content.', '{ "slot": "hero", "variant": "coats" }'],
  before: [
    'Shows the variant before the standard content.',
    '{ "slot": "hero", "action": "before", "variant": "note" }',
  ],
  after: [
    'Shows the variant after the standard content.',
    '{ "slot": "hero", "action": "after", "variant": "note" }',
  ],
  rank: [
    'Moves items that match the interests of the visitor to the front of the list. All items stay.',
    '{ "slot": "row", "action": "rank", "by": "brand" }',
  ],
  suppress: [
    'Moves items that match a purchase to the end of the list. All items stay.',
    '{ "slot": "row", "action": "suppress", "by": "category" }',
  ],
  layout: [
    'Adds the name of the variant to `data-tactful-layout` of the root element, for the style sheet of the page.',
    '{ "slot": "layout", "action": "layout", "variant": "b" }',
  ],
  message: [
    'Shows the variant as a message at the edge of the page. It is announced politely, takes no focus, and closes by its button or Esc.',
    '{ "slot": "reminder", "action": "message", "variant": "cart" }',
  ],
  shortcuts: [
    'Moves the features that the visitor uses most to the front of the list. All items stay.',
    '{ "slot": "shortcuts", "action": "shortcuts" }',
  ],
  recommend: [
    'Moves the items that are [recommended](../guides/recommendations-on-the-page.md) to the front of the list, and never shows what was bought, is in the cart or is unwanted.',
    '{ "slot": "for-you", "action": "recommend", "recommend": { "role": "for-you" } }',
  ],
};

/** @returns {Promise<Page>} */
export async function actionsPage() {
  const names = Object.keys(unionIn(EXPERIENCE, 'Action'));
  const { ACTIONS: actions, factsOfAction } = await importSource(ACTIONS);
  const intro =
    'The `action` of an experience is its effect on the slot. Default: `replace`. `by` selects the attribute that `rank` and `suppress` compare (default: `category`).';
  const rows = names.map((name) => {
    const [text = '', example = ''] = ACTION_TEXTS[name] ?? [];
    const { inserts, moves, setsRootAttribute } = actions[name] ?? {};
    const effect = [
      inserts && 'inserts the variant',
      moves && 'moves items',
      setsRootAttribute && 'sets an attribute',
    ];
    return [
      code(name),
      text,
      effect.filter(Boolean).join(', '),
      factsOfAction({ action: name }).map(code).join(', ') || 'none',
      code(example),
    ];
  });
  const problems = [
    ...compare('The action', names, ACTION_TEXTS),
    ...compare('The action', Object.keys(actions), ACTION_TEXTS),
  ];
  const columns = ['action', '', 'effect', 'facts it reads', 'example'];
  return { text: page('Actions', ACTIONS, [intro, table(columns, rows)]), problems };
}

/** The defaults of thresholds are added from the code. @type {Record<string, readonly [text: string, example: string]>} */
const TRIGGER_TEXTS = {
  load: ['The page is loaded.', '"load"'],
  visible: ['The slot is in view.', '"visible"'],
  idle: [
    'The visitor has not used pointer, keyboard or scrolling for `seconds`.',
    '{ "on": "idle", "seconds": 60 }',
  ],
  exit: [
    'The pointer leaves the page at the top; on touch screens, the visitor scrolls up fast; or the visitor returns to the tab after 10 s.',
    '"exit"',
  ],
  scroll: ['The page is scrolled to `depth`, a share of its height.', '{ "on": "scroll", "depth": 0.95 }'],
  time: ['The page has been open for `seconds`.', '{ "on": "time", "seconds": 30 }'],
  return: ['The visitor returns for another visit.', '"return"'],
  cart: ['The cart is abandoned: it has items, and nothing happened for `catalog.abandonMinutes`.', '"cart"'],
  purchase: ['The visitor has bought something in this visit.', '"purchase"'],
  hours: ['The current hour is one at which the visitor is usually active.', '"hours"'],
  navigation: ['A single-page app has navigated.', '"navigation"'],
};

/** @returns {Promise<Page>} */
export async function triggersPage() {
  const names = Object.keys(unionIn(EXPERIENCE, 'TriggerName'));
  const { DEFAULT_THRESHOLDS: thresholds, FACT_TRIGGERS: facts } = await importSource(TRIGGERS);
  const withDefault = (/** @type {string} */ text) =>
    text.replace(/`(seconds|depth)`/, (found, name) => `${found} (default: ${thresholds[name]})`);
  const intro =
    'The `trigger` of an experience delays it until something happens on the page. It is a name, an object with a threshold, or a list of these: the first one that fires counts. Default: `load`. Each trigger fires at most once on a page, and only with consent.';
  const rows = names.map((name) => {
    const [text = '', example = ''] = TRIGGER_TEXTS[name] ?? [];
    const found = facts.find((/** @type {{ name: string }} */ one) => one.name === name);
    return [
      code(name),
      withDefault(text),
      found ? `${code(found.fact)} ≥ ${found.threshold}` : '',
      code(example),
    ];
  });
  const problems = compare('The trigger', names, TRIGGER_TEXTS);
  const columns = ['trigger', 'fires when', 'fact', 'example'];
  return { text: page('Triggers', TRIGGERS, [intro, table(columns, rows)]), problems };
}
