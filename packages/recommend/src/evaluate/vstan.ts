/** The baseline 'VSTAN' (Ludewig, Mauro, Latifi, Jannach, 2020): sessions and items weighted by position and age. */
import type { Session } from './data.ts';
import type { Recommender } from './recommender.ts';
import { highest, indexSessions, type SessionIndex } from './session-index.ts';

/** Settings of the recommender. */
export interface VstanSettings {
  /** How many of the newest sessions with an item are compared. */
  readonly sessions: number;
  /** How many of the most similar ones count. */
  readonly neighbors: number;
  /** Weights fall to 1/e within this many positions of the current session. */
  readonly positions: number;
  /** Weights of sessions fall to 1/e within this many days. */
  readonly days: number;
  /** Weights fall to 1/e within this many positions around a shared item of another session. */
  readonly around: number;
}

const DAY_MS = 86_400_000;

/** The similarity of each session that shares an item. */
const compare = (
  index: SessionIndex,
  weights: ReadonlyMap<number, number>,
  { at, days }: { readonly at: number; readonly days: number },
): ReadonlyMap<number, number> => {
  const shared = new Map<number, number>();
  for (const [item, weight] of weights)
    for (const session of index.newestWith(item)) shared.set(session, (shared.get(session) ?? 0) + weight);
  return new Map(
    [...shared].map(([session, weight]) => {
      const { items = [], at: started = 0 } = index.sessions[session] ?? {};
      const age = Math.max(0, at - started) / DAY_MS;
      return [session, (weight / Math.sqrt(weights.size * items.length)) * Math.exp(-age / days)];
    }),
  );
};

/** Creates the recommender. */
export const createVstan = (training: readonly Session[], settings: VstanSettings): Recommender => {
  const index = indexSessions(training, settings.sessions);
  return {
    name: 'VSTAN',
    score: ({ given, history, at }) => {
      const own = given.length ? given : history.slice(-10);
      const weights = new Map(
        own.map((item, position) => [item, Math.exp((position - own.length + 1) / settings.positions)]),
      );
      const similar = highest(compare(index, weights, { at, days: settings.days }), settings.neighbors);
      const scores = new Map<number, number>();
      for (const [session, similarity] of similar) {
        const { items = [] } = index.sessions[session] ?? {};
        const shared = items.reduce((last, item, position) => (weights.has(item) ? position : last), 0);
        for (const [position, item] of items.entries()) {
          const near = Math.exp(-Math.abs(position - shared) / settings.around);
          scores.set(item, (scores.get(item) ?? 0) + similarity * near * index.rarity(item));
        }
      }
      return scores;
    },
  };
};
