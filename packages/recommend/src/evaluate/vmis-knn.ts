/** The baseline 'VMIS-kNN' (Kersbergen, Sprangers, Schelter: Serenade, SIGMOD 2022). */
import type { Session } from './data.ts';
import type { Recommender } from './recommender.ts';
import { highest, indexSessions } from './session-index.ts';

/** Settings of the recommender. */
export interface VmisSettings {
  /** How many of the newest sessions with an item are compared. */
  readonly sessions: number;
  /** How many of the most similar ones count. */
  readonly neighbors: number;
}

/** The weight of a match, by the distance of the shared item from the end of the session. */
const matchWeight = (fromEnd: number): number => (fromEnd < 10 ? 1 - 0.1 * fromEnd : 0);

/** Creates the recommender. */
export const createVmisKnn = (
  training: readonly Session[],
  { sessions, neighbors }: VmisSettings,
): Recommender => {
  const index = indexSessions(training, sessions);
  return {
    name: 'VMIS-kNN',
    score: ({ given, history }) => {
      const own = given.length ? given : history.slice(-10);
      const similarity = new Map<number, number>();
      const newestShared = new Map<number, number>();
      for (const [position, item] of own.entries())
        for (const session of index.newestWith(item)) {
          similarity.set(session, (similarity.get(session) ?? 0) + (position + 1) / own.length);
          newestShared.set(session, position);
        }
      const scores = new Map<number, number>();
      for (const [session, value] of highest(similarity, neighbors)) {
        const weight = value * matchWeight(own.length - 1 - (newestShared.get(session) ?? 0));
        for (const item of index.sessions[session]?.items ?? [])
          scores.set(item, (scores.get(item) ?? 0) + weight * index.rarity(item));
      }
      return scores;
    },
  };
};
