/**
 * The baseline 'VSTAN' (Ludewig, Mauro, Latifi, Jannach: Empirical analysis of session-based recommendation algorithms, 2020): STAN
 * (Garg et al., SIGIR 2019) with the place of the newest shared item and the inverse document frequency.
 */
import { DAY_MS } from '@tactful/rules/internal';
import type { Session } from './data.ts';
import type { Recommender } from './recommender.ts';
import { highest, indexSessions, type SessionIndex } from './session-index.ts';

/** Settings of the recommender. */
export interface VstanSettings {
  /** How many of the newest sessions that share an item are compared. */
  readonly sample: number;
  /** `k`: how many of the most similar ones count. */
  readonly neighbors: number;
  /** `λ_spw`: weights of own items fall to 1/e within this many positions from the end. */
  readonly positions: number;
  /** `λ_snh`: weights of sessions fall to 1/e within this many days. */
  readonly days: number;
  /** `λ_inh`: weights fall to 1/e within this many positions around the last shared item of another session. */
  readonly around: number;
  /** `λ_ipw`: weights of sessions fall to 1/e within this many positions of the newest shared item from the end. */
  readonly shared: number;
  /** `λ_idf`: how much the inverse document frequency counts. */
  readonly rarity: number;
}

/** Own items: their positions from 1, and how many there are. */
interface Own {
  readonly positions: ReadonlyMap<number, number>;
  readonly length: number;
}

/** The weight of an own item: 1 for the newest one. */
const positionWeight = (position: number, length: number, within: number): number =>
  Math.exp((position - length) / within);

/** The cosine similarity of each session that shares an item, weighted by positions and age. */
const compare = (
  index: SessionIndex,
  { positions, length }: Own,
  { at, settings }: { readonly at: number; readonly settings: VstanSettings },
): ReadonlyMap<number, number> => {
  const weights = new Map(
    [...positions].map(([item, position]) => [item, positionWeight(position, length, settings.positions)]),
  );
  const norm = Math.sqrt([...weights.values()].reduce((sum, weight) => sum + weight ** 2, 0));
  return new Map(
    index.newestSharing([...positions.keys()]).map((session) => {
      const { items = [], at: started = 0 } = index.sessions[session] ?? {};
      const product = items.reduce((sum, item) => sum + (weights.get(item) ?? 0), 0);
      const age = Math.max(0, at - started) / DAY_MS;
      return [session, (product / (norm * Math.sqrt(items.length))) * Math.exp(-age / settings.days)];
    }),
  );
};

/** Adds the votes of one session for its items. */
const vote = (
  scores: Map<number, number>,
  items: readonly number[],
  {
    index,
    own: { positions, length },
    similarity,
    settings: { around, shared, rarity },
  }: {
    readonly index: SessionIndex;
    readonly own: Own;
    readonly similarity: number;
    readonly settings: VstanSettings;
  },
): void => {
  const lastShared = items.reduce((last, item, at) => (positions.has(item) ? at : last), 0);
  const newest = items.reduce((most, item) => Math.max(most, positions.get(item) ?? 0), 0);
  const weight = similarity * positionWeight(newest, length, shared);
  for (const [at, item] of items.entries()) {
    const near = Math.exp(-Math.abs(at - lastShared) / around);
    const rare = 1 + index.rarity(item) * rarity;
    scores.set(item, (scores.get(item) ?? 0) + weight * near * rare);
  }
};

/** Creates the recommender. */
export const createVstan = (training: readonly Session[], settings: VstanSettings): Recommender => {
  const index = indexSessions(training, settings.sample);
  return {
    name: 'VSTAN',
    score: ({ given, history, at }) => {
      const items = given.length ? given : history.slice(-10);
      const own = {
        positions: new Map(items.map((item, position) => [item, position + 1])),
        length: items.length,
      };
      const scores = new Map<number, number>();
      for (const [session, similarity] of highest(compare(index, own, { at, settings }), settings.neighbors))
        vote(scores, index.sessions[session]?.items ?? [], { index, own, similarity, settings });
      return scores;
    },
  };
};
