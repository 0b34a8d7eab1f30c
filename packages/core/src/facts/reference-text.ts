/** The documentation of one fact. */

/** Documentation that the reference adds to the definition of a fact. */
export interface FactText {
  /** The meaning of the value, in one sentence. */
  readonly sentence: string;
  /** The unit of a number; '' for other types. */
  readonly unit: string;
  /** The value of a visitor without events, as it is written in documentation. */
  readonly default: string;
  /** The values that the fact can have or contain. Absent if they are not limited, or depend on the config. */
  readonly values?: readonly string[];
  /** A path that matches the pattern. */
  readonly example: string;
}

/** The price tiers. */
export const TIERS: readonly string[] = ['value', 'mid', 'premium'];

/** Creates a documentation text. */
export const text = (sentence: string, unit: string, byDefault: string, example: string): FactText => ({
  sentence,
  unit,
  default: byDefault,
  example,
});
