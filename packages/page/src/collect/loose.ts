/** Owns values of unknown shape. */

/** An object of unknown content, as pages and JSON give them. */
export type Loose = { readonly [key: string]: unknown };

export const isLoose = (value: unknown): value is Loose => typeof value === 'object' && value !== null;
