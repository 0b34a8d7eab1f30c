/** Reads facts from plain objects. */

/** Gives the value of a fact. */
export type ReadFact = (path: string) => unknown;

/** Paths → their keys: conditions repeat their paths. Emptied when full, because one process may evaluate many configs. */
const known = new Map<string, readonly string[]>();
const MAX_KNOWN = 10_000;

/** Value at a path of keys joined by dots; own properties only, `null` where there is none. */
export const getPath = (facts: unknown, path: string): unknown => {
  let keys = known.get(path);
  if (!keys) {
    keys = path.split('.');
    if (known.size >= MAX_KNOWN) known.clear();
    known.set(path, keys);
  }
  let value = facts;
  for (const key of keys) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return null;
    // The property is there.
    value = (value as { readonly [key: string]: unknown })[key];
  }
  return value;
};
