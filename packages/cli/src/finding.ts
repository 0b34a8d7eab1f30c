/** Owns what a finding is, and the list of rules under which findings are told. */

/** What each rule is about, in one sentence. The first word of a rule's sentence follows 'expects'. */
export const RULES = {
  syntax: 'The file is JSON.',
  schema: 'The config has the shape that the SDK reads.',
  'unknown-fact': 'Conditions read facts that exist.',
  'unknown-name': 'Audiences, purposes, groups and sections that are named are defined.',
  sensitive: 'Nothing sensitive is used, asked for or spoken of.',
  'parades-data': 'Copy does not quote back what is known of the visitor.',
  'missing-benefit': 'Each experience, purpose and question says what the visitor gains.',
  'missing-language': 'A text is there in every language in which the others are.',
  'missing-cap': 'A message has a limit on how often it comes.',
  'narrows-choice': 'Experiences widen the choice: nothing is hidden, barred or priced by profile.',
  price: 'Prices, credit and availability are the same for everybody.',
  'telling-name': 'Names that scripts on the page can read tell nothing of the visitor.',
  'remote-resource': 'Placing a variant asks the network for nothing.',
  'runs-code': 'A variant is content: it runs, submits and embeds nothing.',
  'marked-link': 'Links do not tell which variant was shown.',
  'missing-variant': 'A variant that is named is on the page.',
  'unused-variant': 'A variant on the page is named by some experience.',
  unreachable: 'An experience can hold for somebody.',
  shadowed: 'An experience is not always outranked by another one.',
  'dead-audience': 'An audience is used, and somebody can be in it.',
  'constant-condition': 'No part of a condition is always true or always false.',
} as const;

/** The name of a rule. */
export type Rule = keyof typeof RULES;

/** `error`: the SDK refuses it, or a promise to the visitor would be broken. `warning`: it is of no use. */
export type Level = 'error' | 'warning';

/** Something found at a path of the config, before its place in the file is known. */
export interface Told {
  readonly rule: Rule;
  readonly level: Level;
  /** As `experiences[3].when`; empty for the whole. */
  readonly path: string;
  /** As `expected X, got Y`. */
  readonly message: string;
}

/** Something found in a file. */
export interface Finding extends Told {
  readonly file: string;
  /** Both count from 1; columns in UTF-16 units, as editors do. */
  readonly line: number;
  readonly column: number;
}

/** Makes what is told of rule after rule. */
export const told = (rule: Rule, path: string, message: string, level: Level = 'error'): Told => ({
  rule,
  level,
  path,
  message,
});
