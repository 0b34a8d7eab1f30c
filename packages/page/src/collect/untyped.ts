/** Owns values of unknown shape. */

/** An object of unknown content, as pages and JSON give them. */
export type UntypedObject = { readonly [key: string]: unknown };

export const isUntypedObject = (value: unknown): value is UntypedObject =>
  typeof value === 'object' && value !== null;
