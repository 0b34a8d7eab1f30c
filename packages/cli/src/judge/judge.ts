/** Judges whether the name of a category is sensitive: whether an interest in it reveals something intimate. */
import { wordsOf } from './normalize.ts';
import type { SpecialCategory } from './special-categories.ts';
import type { Match } from './term-index.ts';
import { loadVocabulary } from './vocabulary.ts';

/**
 * The judgment of a name. `unknown`: the name has no word in a script of the vocabulary.
 * `plain` means that the vocabulary has nothing against it.
 */
export type Judgment =
  | {
      readonly verdict: 'sensitive';
      readonly category: SpecialCategory;
      /** The term of the vocabulary that matched. */
      readonly term: string;
    }
  | { readonly verdict: 'plain' }
  | { readonly verdict: 'unknown' };

const covers = (outer: Match<unknown>, inner: Match<unknown>): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

const longestFirst = (a: Match<unknown>, b: Match<unknown>): number => b.end - b.start - (a.end - a.start);

const judgeSegment = (segment: string): Judgment => {
  const words = wordsOf(segment);
  if (!words.some(({ script, text }) => script !== 'other' && /\p{L}{2}|\p{Script=Han}/u.test(text)))
    return { verdict: 'unknown' };
  const { sensitive, innocent, contexts } = loadVocabulary();
  const matches = sensitive.find(words);
  if (!matches.length) return { verdict: 'plain' };
  const innocents = innocent.find(words);
  const around = contexts.find(words);
  const [match] = matches
    .filter((found) => !innocents.some((phrase) => covers(phrase, found)))
    .filter(
      (found) =>
        !around.some(({ value, ...word }) => value.has(found.value) && !covers(found, { ...word, value })),
    )
    .sort(longestFirst);
  return match ? { verdict: 'sensitive', category: match.value, term: match.term } : { verdict: 'plain' };
};

/** Separators of paths such as `Pharmacy > Tests`, `pharmacy/tests`. */
const PATH = /\s*(?:[>»›/|\\]|::)\s*/;

/**
 * Judges a display name, an id, or a path of either, in any of the nine languages. Each part of a path is judged
 * alone; one sensitive part is enough.
 */
export const judgeShelfName = (name: string): Judgment => {
  const judgments = name.split(PATH).filter(Boolean).map(judgeSegment);
  return (
    judgments.find(({ verdict }) => verdict === 'sensitive') ??
    judgments.find(({ verdict }) => verdict === 'plain') ?? { verdict: 'unknown' }
  );
};
