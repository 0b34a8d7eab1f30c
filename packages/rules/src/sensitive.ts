/** The guard against inferences nobody asked for: what is never recorded, nor read by a rule. */
import type { Sensitive } from './config.ts';

// Beginnings of words, by language; `=` behind one says that the word ends there. Health, body, belief, origin,
// politics, union, sex, crime, credentials, and what people keep to themselves: drink, gambling, debt, grief.
const STEMS =
  'health medic pharma pregnan matern fertil contracep abortion menopaus incontinen diabet cancer oncolog hiv= aids= std= ' +
  'depress anxiety therap psych disab disease illness symptom asthma allerg weight.?loss obes slimming= diet= diets= ' +
  'religio church mosque synagog bible= quran koran islam= muslim christian jewish judai hindu sikh= buddhis atheis ' +
  'ethnic racial= politic republican= democrat= election trade.?union labor.?union sexual sex= sexy= lgbt gay= lesbian transgender fetish erotic porn ' +
  'biometric genetic dna= crimin convict immigra citizenship passport= ssn= password credential ' +
  'alcohol liquor= whisk vodka= tobacco cigar vape= vaping cannabis cbd= gambl casino betting= dating= divorce bereave funeral ' +
  'debt= debts= bankrupt payday weapon firearm= gun= guns= ammo= ammunit';

const normal = (text: string): string =>
  text
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase();

const pattern = (stems: string): RegExp =>
  RegExp(`(?<!\\p{L})(?:${stems.replace(/=/g, '(?!\\p{L})').replace(/ /g, '|')})`, 'u');

const BUILT_IN = pattern(normal(STEMS));

/** The word in `text` that marks it as sensitive; absent where there is none. */
export const sensitiveMark = (text: string, sensitive: Sensitive = {}): string | undefined => {
  const own = [...(sensitive.categories ?? []), ...(sensitive.words ?? [])];
  const words = normal(text);
  return (
    BUILT_IN.exec(words)?.[0] ??
    own.find((word) =>
      RegExp(`(?<!\\p{L})${normal(word).replace(/[^\p{L}\p{N}]/gu, '\\$&')}(?!\\p{L})`, 'u').test(words),
    )
  );
};

/** True if nothing may be recorded of, or decided by, a category or an item of this name. */
export const sensitiveCategory = (id: string, sensitive?: Sensitive): boolean =>
  sensitiveMark(id, sensitive) !== undefined;
