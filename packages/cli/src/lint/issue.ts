/** Lint issues, and the table of lint rules. */

/** The rules by id, each with the sentence that holds for a config without issues. */
export const RULES = {
  syntax: 'The file is valid JSON, and code can be parsed.',
  schema: 'The config has the shape that Tactful reads.',
  'unknown-fact': 'Conditions and code read facts that exist.',
  'unknown-name': 'Every audience, purpose, group and section that is used is defined.',
  sensitive: 'Conditions, names and texts contain nothing sensitive.',
  'quotes-data': 'Texts do not quote counts, dates or searches of the visitor.',
  'missing-benefit': 'Each experience, purpose and question states its benefit for the visitor.',
  'missing-act': 'The first sentence of the prompt states what is remembered, and where.',
  'missing-name':
    'Categories, brands, items, features, slots, experiences, purposes and host attributes have names that visitors understand where they read them.',
  'missing-language': 'Each text exists in every language that the config uses.',
  'missing-cap': 'Each message has a frequency cap.',
  'restricts-visitors': 'Experiences add content: they do not hide, block or price anything by profile.',
  price: 'Prices, credit and availability are the same for everybody.',
  'unequal-coupons': 'The codes of one pool of coupons have the same terms.',
  'revealing-name': 'Names that scripts on the page can read reveal nothing about the visitor.',
  'remote-resource': 'Showing a variant causes no network request.',
  'page-traffic': 'The content that a visitor sees does not change what the page loads.',
  'runs-code': 'A variant contains content only: no scripts, forms or frames.',
  'marked-link': 'Links do not reveal which variant was shown.',
  'missing-variant': 'Every slot and variant that the config names is on a page or in the code.',
  'unused-variant': 'Every variant on the page is used by an experience.',
  unreachable: 'Every experience can be shown to somebody.',
  shadowed: 'No experience is always outranked by another one.',
  'unjudged-category': 'Every value with a sensitive name that may be recorded is set aside or reviewed.',
  'unlisted-category': 'Every category of the pages and feeds is listed in the config.',
  'unnamed-values': 'The config names the categories, brands and features that experiences order by.',
  'undeclared-item-ids': 'The ids of items on the pages can be recorded.',
  'dead-audience': 'Every audience is used, and somebody can be in it.',
  'outdated-disclosure': 'The public files about personalization match the config.',
  'unknown-slot': 'Code names slots and variants that the config has.',
  'unknown-event': 'Code reports events, parameters and values that Tactful records.',
  'unknown-api': 'Code uses methods, attributes and host attributes that exist.',
  'exported-variants': 'No hook of OpenFeature sends the variants of a visitor.',
  'constant-condition': 'No part of a condition is always true or always false.',
} as const;

/** The id of a rule. */
export type RuleId = keyof typeof RULES;

/** `error`: Tactful rejects the config, or it breaks a promise to the visitor. `warning`: a part has no effect. */
export type Level = 'error' | 'warning';

/** An issue at a path of the config, without its position in the file. */
export interface RuleIssue {
  readonly rule: RuleId;
  readonly level: Level;
  /** As `experiences[3].when`; empty for the whole config. */
  readonly path: string;
  readonly message: string;
}

/** An issue with its position in a file. */
export interface LintIssue extends RuleIssue {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 code units, as in editors. */
  readonly column: number;
}

/** Creates an error. */
export const errorIssue = (rule: RuleId, path: string, message: string): RuleIssue => ({
  rule,
  level: 'error',
  path,
  message,
});

/** Creates a warning. */
export const warningIssue = (rule: RuleId, path: string, message: string): RuleIssue => ({
  rule,
  level: 'warning',
  path,
  message,
});
