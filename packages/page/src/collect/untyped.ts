/** Values of unknown shape. */

/** An object with unknown content, from a page or from JSON. */
export type UntypedObject = { readonly [key: string]: unknown };

/** True for objects and arrays. */
export const isUntypedObject = (value: unknown): value is UntypedObject =>
  typeof value === 'object' && value !== null;
