/** Objects of a JSON text. */

/** Any object of a JSON text. */
export type JsonObject = { readonly [key: string]: unknown };

/** True for an object that is no list. */
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
