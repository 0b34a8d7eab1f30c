/**
 * The baseline 'VMIS-kNN' (Kersbergen, Sprangers, Schelter: Serenade, SIGMOD 2022), with the functions of its authors: positions
 * decay linearly, and items count by their inverse document frequency.
 */
import type { Session } from './data.ts';
import type { Recommender } from './recommender.ts';
import { highest, indexSessions } from './session-index.ts';

/** Settings of the recommender. */
export interface VmisSettings {
  /** `m`: how many of the newest sessions that share an item are compared. */
  readonly sample: number;
  /** `k`: how many of the most similar ones count. */
  readonly neighbors: number;
}

/** `λ`: the weight of a match, by the place of the newest shared item from the end of the session, from 1. */
const matchWeight = (fromEnd: number): number => Math.max(0, 1 - 0.1 * fromEnd);

/** Creates the recommender. */
export const createVmisKnn = (
  training: readonly Session[],
  { sample, neighbors }: VmisSettings,
): Recommender => {
  const index = indexSessions(training, sample);
  return {
    name: 'VMIS-kNN',
    score: ({ given, history }) => {
      const own = given.length ? given : history.slice(-10);
      // `π`: the newest item counts 1, the oldest 1/length.
      const positions = new Map(own.map((item, at) => [item, at + 1]));
      const similarity = new Map<number, number>();
      const newestShared = new Map<number, number>();
      for (const session of index.newestSharing(own))
        for (const item of index.sessions[session]?.items ?? []) {
          const position = positions.get(item);
          if (position === undefined) continue;
          similarity.set(session, (similarity.get(session) ?? 0) + position / own.length);
          newestShared.set(session, Math.max(position, newestShared.get(session) ?? 0));
        }
      const scores = new Map<number, number>();
      for (const [session, value] of highest(similarity, neighbors)) {
        const weight = value * matchWeight(own.length + 1 - (newestShared.get(session) ?? 0));
        for (const item of index.sessions[session]?.items ?? [])
          scores.set(item, (scores.get(item) ?? 0) + weight * index.rarity(item));
      }
      return scores;
    },
  };
};
