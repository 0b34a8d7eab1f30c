/** The form of a plan: many conditions as flat tables of small numbers, which read fast as JSON and are evaluated as they lie. */
import type { Json } from '../conditions/condition.ts';
import type { Groups } from '../conditions/interpret.ts';

/**
 * What `planOf` makes and `createVerdicts` takes; JSON keeps it as it is. Made at publish time it spares every
 * page the reading of the conditions. Tables are lists of equal rows, one row after the other.
 */
export interface Plan {
  /** The format of the tables. */
  readonly version: 1;
  /** How many conditions there are. */
  readonly count: number;
  /** Where facts lie. Row: number of the place it lies below, counted from 1, or 0 for the profile itself; own key. */
  readonly places: readonly (number | string)[];
  /**
   * What is asked. Row: number of the place; index in `COMPARED` or one of the numbers after it, or an operator's
   * name after `PLAIN` or `NEGATED`; operand.
   */
  readonly tests: readonly Json[];
  /** Row: number of the test; where a yes leads; where a no leads. See `TRUE`. */
  readonly steps: readonly number[];
  /**
   * Row: number of a test, or -1 for none, and how many of the following conditions need it to hold: those are looked
   * at only if it does.
   */
  readonly filed: readonly number[];
  /** Row: number of a condition; where it begins once what it is filed under holds. */
  readonly conditions: readonly number[];
  readonly groups: Groups;
}

/**
 * Where a step leads: 0 to false, 1 to true, more as many rows further, less one. Where a condition begins: 0 is false,
 * 1 true, more the number of a row, plus two.
 */
export const TRUE = 1;

/** Comparisons of a value with one that is no list: done at once where both are of one type. */
export const COMPARED: readonly string[] = ['', '$eq', '$lt', '$lte', '$gt', '$gte'];

// After them: what is among several values, itself or as an item of a list; an item of a list that is.
export const AMONG: number = COMPARED.length;
export const ANY_AMONG: number = AMONG + 1;
// A text that begins with one of several.
export const BEGINS: number = ANY_AMONG + 1;

/** Stands before an operator's name, which is empty for a bare value. */
export const PLAIN = '=';
/** Stands there below a negation: what is wrong in the operand counts as true. */
export const NEGATED = '!';
