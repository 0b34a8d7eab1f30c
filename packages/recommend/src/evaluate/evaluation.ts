/** The result of an evaluation. */
import type { Measures } from './metrics.ts';

/** A comparison of recommenders on the same test cases. */
export interface Experiment {
  readonly title: string;
  /** How many items are shown. */
  readonly shown: number;
  readonly measures: readonly Measures[];
}

/** The causes of recommendations: how many viewed or bought items it takes to explain one. */
export interface Causes {
  readonly picks: number;
  /** The share of picks with a single item as their cause, from 0 to 1. */
  readonly single: number;
  /** The mean number of items of a cause. */
  readonly mean: number;
}

/** All experiments, and the lists they were made with. */
export interface Evaluation {
  /** Epoch ms: the start of the test period. */
  readonly testFrom: number;
  readonly days: number;
  /** Which items of a basket were given. */
  readonly given: 'random' | 'first';
  readonly items: number;
  /** UTF-8 bytes per item that product pages carry, on average. */
  readonly carriedBytes: number;
  readonly fallbackShare: number;
  /** Bytes per item of the index of all items, after Brotli. */
  readonly indexBytes: number;
  /** Of picks from the pool of the home page. Absent: no returning customers. */
  readonly causes?: Causes;
  readonly experiments: readonly Experiment[];
}
