/** Reads tables by keys that come from a config or a page. */

/** The object's own property `key`; `undefined` for inherited ones such as `constructor`, and without an object. */
export const ownProperty = <T>(
  table: { readonly [key: string]: T } | undefined,
  key: string,
): T | undefined => (table && Object.hasOwn(table, key) ? table[key] : undefined);
