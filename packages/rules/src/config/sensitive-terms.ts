/**
 * Sensitive terms: events and rules that contain them are rejected. This is only a guard. Of a page, nothing is stored
 * that the config does not name, and the command line judges these names by a large vocabulary in many languages.
 */
import type { Sensitive } from './config.ts';

/**
 * How words begin, without accents; `=` is where a word must end, `.` a letter or space. Few and specific: a term that
 * also means something harmless would reject a category of the shop. In ASCII, because a page without a declared encoding
 * would read other letters wrongly.
 */
const BEGINNINGS =
  // Origin, politics, beliefs, unions, genetic and biometric data.
  'ethnicit racial= politi[ck] religio atheis trade.union gewerkschaft syndicat= sindicat genetic dna= biometr ' +
  // Health.
  'health(?!y) gesundheit pregnan schwanger grossesse embaraz contracep in[ck]ontinen diabet cancer= oncolog hiv= ' +
  'depressi psychiatr viagra medi[ck]ament medicine(?!.ball) medicin= medizin(?!.?ball) pharma painkill ' +
  // Sex life and orientation.
  'sex= sexu erotic erotik porn lgbt gays?= lesb queer transgender homosex bisex ' +
  // Crime, identity, credentials.
  'criminal immigra citizenship passport= passports= passwor[dt] credential ssn= social.security ' +
  // Matters that people keep to themselves.
  'al[ck]ohol whisk vodka tobacco tabak= cannabis marijuana cbd= gambl casino dating= weight.?loss abnehm maternity ' +
  'newborn bereave funeral divor[cs]e scheidung debts?= schulden= payday weapon ammunition firearm';

const normal = (text: string): string =>
  text
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase();

// Texts are split into letters and separators before they are searched: with character classes of all letters, a pattern
// of this size takes milliseconds.
const BUILT_IN = RegExp(`(?<=[ "])(?:${BEGINNINGS.replace(/ /g, '|').replace(/=/g, '(?=[ "])')})`);

const spaced = (text: string): string => ` ${text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `;

/** The word in `text` that marks it as sensitive; absent where there is none. */
export const findSensitiveTerm = (text: string, sensitive: Sensitive = {}): string | undefined => {
  const normalized = normal(text);
  // Quotes stay, so that no word spans two strings.
  const builtIn = BUILT_IN.exec(` ${normalized.replace(/[^\p{L}"]+/gu, ' ')} `);
  if (builtIn) return builtIn[0];
  // A word of the shop's own counts as a whole.
  const own = [...(sensitive.categories ?? []), ...(sensitive.words ?? [])].map(normal);
  const plain = own.length ? spaced(normalized) : '';
  return own.find((word) => plain.includes(spaced(word)));
};

/** True if nothing may be recorded of, or decided by, a category or an item of this name. */
export const isSensitive = (id: string, sensitive?: Sensitive): boolean =>
  findSensitiveTerm(id, sensitive) !== undefined;
