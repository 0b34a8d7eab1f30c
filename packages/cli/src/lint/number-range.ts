/** Ranges of numbers that satisfy comparison operators. */
import type { Json } from '@tactful/rules';

/** The numbers from `low` to `high`; an end belongs to the range unless it is open. */
export interface NumberRange {
  readonly low: number;
  readonly lowOpen: boolean;
  readonly high: number;
  readonly highOpen: boolean;
}

/** All numbers. */
export const ALL_NUMBERS: NumberRange = { low: -Infinity, lowOpen: false, high: Infinity, highOpen: false };

/** Returns the numbers that satisfy an operator; absent for an operator that does not compare numbers. */
export const rangeOfOperator = (operator: string, operand: Json): NumberRange | undefined => {
  if (typeof operand !== 'number') return undefined;
  if (operator === '$eq') return { ...ALL_NUMBERS, low: operand, high: operand };
  if (operator === '$gt') return { ...ALL_NUMBERS, low: operand, lowOpen: true };
  if (operator === '$gte') return { ...ALL_NUMBERS, low: operand };
  if (operator === '$lt') return { ...ALL_NUMBERS, high: operand, highOpen: true };
  return operator === '$lte' ? { ...ALL_NUMBERS, high: operand } : undefined;
};

/** Returns the numbers that are in both ranges. */
export const intersect = (a: NumberRange, b: NumberRange): NumberRange => {
  const low = Math.max(a.low, b.low);
  const high = Math.min(a.high, b.high);
  const isOpen = (end: 'low' | 'high', at: number): boolean =>
    [a, b].some((range) => range[end] === at && range[`${end}Open`]);
  return { low, high, lowOpen: isOpen('low', low), highOpen: isOpen('high', high) };
};

/** True if no number is in the range. */
export const isEmpty = ({ low, high, lowOpen, highOpen }: NumberRange): boolean =>
  low > high || (low === high && (lowOpen || highOpen));

/** True if every number of `inner` is in `outer`. */
export const contains = (outer: NumberRange, inner: NumberRange): boolean =>
  (outer.low < inner.low || (outer.low === inner.low && (!outer.lowOpen || inner.lowOpen))) &&
  (outer.high > inner.high || (outer.high === inner.high && (!outer.highOpen || inner.highOpen)));
