/** The visitors who get the standard content by an earlier rule, and therefore none of the later ones. */
import type { Condition } from '@tactful/rules';

/** Conditions that exclude visitors from the rules after them. */
export interface Exclusions {
  /** Excludes the visitors for whom a condition holds. */
  add(condition: Condition | undefined): void;
  /** The condition of a later rule. */
  applyTo(condition: Condition | undefined): Condition | undefined;
}

/** Creates an empty list. */
export const createExclusions = (): Exclusions => {
  const excluded: Condition[] = [];
  return {
    add: (condition) => {
      // A rule for everybody is the last one.
      if (condition) excluded.push(condition);
    },
    applyTo: (condition) => {
      if (!excluded.length) return condition;
      const others: Condition = { $nor: [...excluded] };
      return condition ? { $and: [condition, others] } : others;
    },
  };
};
