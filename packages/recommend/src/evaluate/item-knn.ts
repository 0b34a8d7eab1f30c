/** The baseline 'item-kNN': cosine similarity of items over sessions. */
import type { Session } from './data.ts';
import { countItems } from './popularity.ts';
import type { Recommender } from './recommender.ts';

/** Neighbors per item. */
const NEIGHBORS = 100;

/** Only the newest items of longer sessions count, as in the other recommenders. */
const MAX_ITEMS = 50;

const similarities = (sessions: readonly Session[]): ReadonlyMap<number, ReadonlyMap<number, number>> => {
  const together = new Map<number, Map<number, number>>();
  for (const { items } of sessions)
    for (const a of items.slice(0, MAX_ITEMS)) {
      const of = together.get(a) ?? new Map<number, number>();
      together.set(a, of);
      for (const b of items.slice(0, MAX_ITEMS)) if (a !== b) of.set(b, (of.get(b) ?? 0) + 1);
    }
  const counts = countItems(sessions);
  return new Map(
    [...together].map(([a, of]) => {
      const cosines = [...of].map(
        ([b, count]) => [b, count / Math.sqrt((counts.get(a) ?? 1) * (counts.get(b) ?? 1))] as const,
      );
      return [a, new Map(cosines.sort(([, x], [, y]) => y - x).slice(0, NEIGHBORS))];
    }),
  );
};

/** Sums the similarities to all given items; on the home page, to the newest items of the history. */
export const createItemKnn = (sessions: readonly Session[]): Recommender => {
  const similar = similarities(sessions);
  return {
    name: 'item-kNN',
    score: ({ given, history }) => {
      const scores = new Map<number, number>();
      for (const item of given.length ? given : history.slice(-20))
        for (const [other, cosine] of similar.get(item) ?? [])
          scores.set(other, (scores.get(other) ?? 0) + cosine);
      return scores;
    },
  };
};
