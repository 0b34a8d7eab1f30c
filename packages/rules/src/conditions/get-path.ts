/** Reads facts from plain objects. */

/** Gives the value of a fact. */
export type ReadFact = (path: string) => unknown;

/** The value of an own property; `null` where there is none. */
const getOwn = (value: unknown, key: string): unknown =>
  value && typeof value === 'object' && Object.hasOwn(value, key)
    ? (value as { [key: string]: unknown })[key]
    : null;

/** Value at a path of keys joined by dots; own properties only, `null` where there is none. */
export const getPath = (facts: unknown, path: string): unknown => {
  let value = facts;
  for (const key of path.split('.')) value = getOwn(value, key);
  return value;
};
