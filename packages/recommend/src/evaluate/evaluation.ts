/** The result of an evaluation. */
import type { Measures } from './metrics.ts';

/** A comparison of recommenders on the same test cases. */
export interface Experiment {
  readonly title: string;
  /** How many items are shown. */
  readonly shown: number;
  readonly measures: readonly Measures[];
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
  readonly experiments: readonly Experiment[];
}
