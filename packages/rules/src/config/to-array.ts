/** Config fields that take one value or several. */

/** One value, or several, as a list. */
export const toArray = <T>(value: T | readonly T[] | undefined): readonly T[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value as T];
