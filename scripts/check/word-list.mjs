/** Words and sentence patterns that the project does not use, each with its replacement. */

/**
 * @typedef {object} Rule
 * @property {RegExp} pattern Flags `g` and, unless case matters, `i`.
 * @property {string} use
 * @property {RegExp} [only] The word counts only in sentences that this matches.
 * @property {RegExp} [unless] If it matches the same sentence, the word has its everyday meaning there.
 */

/** A rule for a word in the given forms. @param {string} forms @param {string} use @param {RegExp} [unless] @returns {Rule} */
const word = (forms, use, unless) => ({
  pattern: new RegExp(String.raw`(?<![\w·-])(?:${forms})(?![\w·])`, 'gi'),
  use,
  ...(unless && { unless }),
});

/** @type {Rule[]} */
export const TERMS = [
  word('choices?', 'consent, consent state, consent record'),
  word('answers?|answered|answering', 'consent; or returns, contains, responds'),
  word('stances?', 'consent state'),
  word('standings?', 'consent state'),
  word("(?:visitor's|privacy|same) positions?|position of the visitor", 'consent state'),
  word('tells?|told|telling', 'emit, notify, log, report, broadcast, show'),
  word('asks?|asked|asking', 'calls, reads, requests, prompts'),
  word('says|said', 'returns, contains, states'),
  word('rooms?', 'package'),
  word('powers?', 'capability', /power (?:cut|of two|failure)/i),
  word('houses?', 'package, repository'),
  word('walks?|walked|walking', 'end-to-end flow; or traverse'),
  word('seals?|sealed', 'config fingerprint'),
  word('glances?|glanced', 'unchecked snapshot'),
  word('wants', 'minimization; or needs, requests'),
  word('holdings', 'profile'),
  word(
    'keeping(?! (?:a|an|the|it|its|their|them|only|both|all|in|this|that|every|each)\\b)',
    'pruning, retention',
  ),
  word('story|stories', 'visit, cart … facts'),
  word('strengths?', 'affinity'),
  word('senses?|sensing', 'observer, tracking', /(?:makes?|made|common) sense|in (?:the|this|that) sense/i),
  word(
    '(?:is|was|are|were|be|been|as|once|not|ever) seen|seen (?:slots?|variants?|experiences?|decisions?)',
    'exposure, viewed',
  ),
  word('expose|exposes|exposed(?= (?:slots?|variants?|experiences?))', 'exposure'),
  word('spots?', 'slot, placement'),
  word('findings|(?:a|the|each|every|one|this|no) finding', 'issue'),
  word('not for me', 'pause recording (API), "I\'m shopping for someone else" (UI)'),
  word('widens?|widened|widening', 'share across sections'),
  word('lent|lends?|lending', 'entry, contract'),
  word('kits?', 'lazy panel, entry, contract'),
  word('drawn', 'rendered, assigned'),
  word('(?:lazy|late|later|lent|loaded|missing) parts?', 'lazy panel, entry, contract'),
  word('(?:the|an) early(?! (?:return|exit|version|stage))', 'preload, engine'),
  word('completes? (?:the|a|an|it) ?(?:personalizer|engine|base|tailoring)?', 'compose'),
  word('put upon', 'compose'),
  {
    pattern: /\bfaults?\b/gi,
    use: 'issue',
    // Faults of storage and injected faults have this name.
    only: /config|lint|schema|JSON|pars(?:e|ing)|experience|rules?\b|condition/i,
    unless: /stor(?:e|age)|inject|IndexedDB|database|disk|quota|network/i,
  },
  word('kinds?(?! of (?!data|events?\\b))', 'data category', /in kind|kind to/i),
];

/** @type {Rule[]} */
export const PHRASES = [
  word('shall', 'must, does; or the present tense'),
  word('upon', 'on'),
  word('(?:hold|holds|held|holding) (?:\\w+ )?against', 'compare with'),
  word('nothing of it', 'rewrite the sentence'),
  word('in the midst of', 'during'),
  word('(?:is|are|was|were) another', 'is different, changes'),
  word('beside', 'next to, with, in addition to'),
  word('stands?(?! (?:for|in for|out|alone)\\b)|stood', 'is, contains'),
  word('bears?|borne', 'has, carries'),
  word('mends?|mended|mending', 'fix'),
  word('anew', 'again'),
  word('lest|whence|thence|thereof|whereof|therein|wherein|hence', 'rewrite the sentence'),
  word(
    '(?:a|the|that|this|each|every) (?:yes|no)(?=[.,;:)]|$| (?:is|was|and|or|in|on|at|erases|works|stays|has|of|means|from|that)\\b)',
    'consent, declining',
  ),
];

const BRITISH = [
  'colou?r→color',
  'honour→honor',
  'behaviour→behavior',
  'favour→favor',
  'neighbour→neighbor',
  'flavour→flavor',
  'labour→labor',
  'humour→humor',
  'rumour→rumor',
  'centre→center',
  'grey→gray',
  'licence→license',
  'defence→defense',
  'offence→offense',
  'catalogue→catalog',
  'dialogue→dialog',
  'artefact→artifact',
  'judgement→judgment',
  'analyse→analyze',
  'cancelled→canceled',
  'cancelling→canceling',
  'labelled→labeled',
  'labelling→labeling',
  'modelled→modeled',
  'travelled→traveled',
  'whilst→while',
  'amongst→among',
  'programme→program',
  'towards→toward',
];

/** Verbs in -ise and their nouns, which American English spells with a z. */
const ISE =
  'personal|normal|minim|maxim|recogn|initial|serial|deserial|optim|organ|summar|real|sanit|random|local|custom|author|general|special|categor|memor|final|token|util|prior|synchron|anonym|visual|standard';

/** @type {Rule[]} */
export const SPELLINGS = [
  ...BRITISH.map((pair) => {
    const [british = '', american = ''] = pair.replace('colou?r', 'colour').split('→');
    return word(`${british}(?:s|ed|d|ing|able|ite|ites|al)?`, american);
  }),
  word(`(?:un|re)?(?:${ISE})(?:ise|ised|ises|ising|isation|isations|iser|isers)`, 'the spelling with z'),
];

/**
 * Sentences that begin with a relative pronoun and are no questions. In test titles the first word is in lower case.
 * @type {Rule[]}
 */
export const SENTENCES = [
  {
    pattern:
      /(?<=^[\s·#>*'"(-]*|[.!?:]['")]?\s+|\n\s*\n[\s·#>*'"(-]*|\|\s*|\n\s*(?:[-*]|\d+\.)\s+\**)(?:Who|What|Whoever|Whatever)\s(?:[^.?!|\n]|[.?!](?=\S)|\n(?!\s*\n))*(?:\?|[.!|]|\n|$)/g,
    use: 'start with the subject of the sentence',
  },
];

/** @type {Rule[]} */
export const COMMENTS = [{ pattern: /(?<=^[\s·]*)Owns\b/g, use: 'say what the file contains or does' }];

/** @type {Rule[]} */
export const TITLES = [
  { pattern: /^(?:who|what|whoever|whatever)\s[^?]*$/gi, use: 'start with the subject of the sentence' },
];
