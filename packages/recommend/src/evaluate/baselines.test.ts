import { describe, expect, test } from 'vitest';
import type { Session } from './data.ts';
import { createVmisKnn } from './vmis-knn.ts';
import { createVstan } from './vstan.ts';

const DAY_MS = 86_400_000;
const session = (day: number, ...items: readonly number[]): Session => ({
  at: day * DAY_MS,
  customer: '',
  items,
});

/** Items 1 and 2 are given. The third session shares nothing; the fourth one only the newest item. */
const TRAINING = [session(1, 1, 2, 3), session(2, 4, 1, 5), session(3, 8, 9), session(4, 2, 6)];
const KNOWN = { given: [1, 2], history: [], at: 5 * DAY_MS };
const idf = (sessions: number): number => Math.log(TRAINING.length / sessions);

describe('VMIS-kNN as in the paper', () => {
  const scores = createVmisKnn(TRAINING, { sample: 10, neighbors: 10 }).score(KNOWN);

  test('sums similarity × weight of the newest shared item × inverse document frequency over the neighbors', () => {
    // Similarity: 1/2 for item 1, 2/2 for item 2. The newest shared item is item 2 (place 1: 0.9) or item 1 (place 2: 0.8).
    expect(scores.get(3)).toBeCloseTo(1.5 * 0.9 * idf(1), 10);
    expect(scores.get(5)).toBeCloseTo(0.5 * 0.8 * idf(1), 10);
    expect(scores.get(6)).toBeCloseTo(1 * 0.9 * idf(1), 10);
    expect(scores.get(2)).toBeCloseTo((1.5 * 0.9 + 1 * 0.9) * idf(2), 10);
    expect([...scores.keys()].sort()).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test('compares the newest sessions of all given items together, and counts the most similar ones', () => {
    const newest = createVmisKnn(TRAINING, { sample: 2, neighbors: 10 }).score(KNOWN);
    expect([...newest.keys()].sort()).toEqual([1, 2, 4, 5, 6]);
    const nearest = createVmisKnn(TRAINING, { sample: 10, neighbors: 1 }).score(KNOWN);
    expect([...nearest.keys()].sort()).toEqual([1, 2, 3]);
  });
});

describe('VSTAN as in the paper', () => {
  const settings = { sample: 10, neighbors: 10, positions: 2, days: 3, around: 4, shared: 5, rarity: 6 };
  const scores = createVstan(TRAINING, settings).score(KNOWN);
  // Weights of own items: exp(-1/2) for item 1, 1 for item 2.
  const older = Math.exp(-1 / 2);
  const norm = Math.sqrt(older ** 2 + 1);
  const rare = (sessions: number): number => 1 + 6 * idf(sessions);

  test('weights own positions, age, the distance to the last shared item, its place and rarity', () => {
    const first = ((older + 1) / (norm * Math.sqrt(3))) * Math.exp(-4 / 3);
    const second = (older / (norm * Math.sqrt(3))) * Math.exp(-3 / 3);
    const fourth = (1 / (norm * Math.sqrt(2))) * Math.exp(-1 / 3);
    // The last shared item of the first session is item 2, one position before item 3.
    expect(scores.get(3)).toBeCloseTo(first * Math.exp(-1 / 4) * rare(1), 10);
    // The only shared item of the second session is the older one.
    expect(scores.get(5)).toBeCloseTo(second * Math.exp(-1 / 5) * Math.exp(-1 / 4) * rare(1), 10);
    expect(scores.get(6)).toBeCloseTo(fourth * Math.exp(-1 / 4) * rare(1), 10);
    expect(scores.get(2)).toBeCloseTo((first + fourth) * rare(2), 10);
    expect(scores.has(8)).toBe(false);
  });

  test('compares the newest sessions of all given items together, and counts the most similar ones', () => {
    const newest = createVstan(TRAINING, { ...settings, sample: 2 }).score(KNOWN);
    expect([...newest.keys()].sort()).toEqual([1, 2, 4, 5, 6]);
    const nearest = createVstan(TRAINING, { ...settings, neighbors: 1 }).score(KNOWN);
    expect([...nearest.keys()].sort()).toEqual([2, 6]);
  });
});
