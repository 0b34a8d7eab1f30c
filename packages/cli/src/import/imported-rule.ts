/** A rule of a feature, as far as Tactful has the same. */
import type { Condition } from '@tactful/rules';
import type { Assignment } from './assignment.ts';

/** A value of a rule: the name of a variant, the default value, or the next rule that holds. */
export type Arm = { readonly variant: string } | 'default' | 'next';

/** A rule that is imported. */
export interface ImportedRule {
  /** The path in the file. */
  readonly path: string;
  /** The id of the experience. */
  readonly id: string;
  /** The visitors who get it, over the names of the draft. Absent: everybody. */
  readonly condition?: Condition;
  readonly arms: readonly Arm[];
  /** Which share of them gets which arm. Absent: all get the only arm. */
  readonly assignment?: Assignment;
}

/** True for the name of a variant. */
export const isVariant = (arm: Arm): arm is { readonly variant: string } => typeof arm === 'object';

/** True if no visitor gets a rule after this one. */
export const takesEverybody = ({ condition, arms, assignment }: ImportedRule): boolean =>
  !condition &&
  !arms.includes('next') &&
  (assignment?.coverage ?? 1) === 1 &&
  assignment?.namespace === undefined;

/** True if no visitor gets this rule. */
export const takesNobody = ({ arms, assignment }: ImportedRule): boolean =>
  assignment?.coverage === 0 || arms.every((arm) => arm === 'next');
