/** Reads facts from plain objects. */

/** Gives the value of a fact. */
export type Read = (path: string) => unknown;

/** Value at a path of keys joined by dots; own properties only, `null` where there is none. */
export const walk = (facts: unknown, path: string): unknown => {
  let value = facts;
  for (const key of path.split('.')) {
    if (!value || typeof value !== 'object' || !Object.hasOwn(value, key)) return null;
    value = (value as { [key: string]: unknown })[key];
  }
  return value;
};
