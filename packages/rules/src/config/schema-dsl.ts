/** Functions that describe the schema of a config as data. TypeScript checks it against the types. */

import type { IssueCode } from './issues.ts';

/** A shape without its type. */
export type AnySchema =
  /** A text that matches a pattern as a whole, and what to call it; else it is called by its pattern. */
  | readonly ['string', pattern: string, name?: string]
  | readonly ['number', least: number, most: number, whole?: 1]
  | readonly ['boolean']
  | readonly ['null']
  /** Items by position, the last shape for all further ones; how many there must and may be. */
  | readonly ['array', items: readonly AnySchema[], least: number, most: number]
  /** Fields that must be there, fields that may, the shape of all others if there may be any, and how many at least. */
  | readonly ['object', required: Fields, optional: Fields, others?: AnySchema, least?: number]
  | readonly ['condition']
  /** The first of these that is of the value's type. */
  | readonly ['any', ...AnySchema[]]
  /** A shape whose issues have a code of their own. */
  | readonly ['coded', code: IssueCode, shape: AnySchema];

/** Shapes by name of the field. */
export type Fields = { readonly [field: string]: AnySchema };

/** The shape of a `T`; the property exists for the compiler alone. */
export type Schema<T> = AnySchema & { readonly of?: T };

type OptionalKey<T> = { [K in keyof T]-?: undefined extends T[K] ? K : never }[keyof T];
type Required<T> = { readonly [K in Exclude<keyof T, OptionalKey<T>>]: Schema<T[K]> };
type Optional<T> = { readonly [K in OptionalKey<T>]-?: Schema<Exclude<T[K], undefined>> };

/** Exactly the fields of `T`: one that is missing here, or not in `T`, does not compile. */
export const object = <T>(required: Required<T>, optional: Optional<T>): Schema<T> => [
  'object',
  required,
  optional,
];

/** Any names, each with a value of one shape. */
export const record = <T>(shape: Schema<T>, least = 0): Schema<{ readonly [name: string]: T }> => [
  'object',
  {},
  {},
  shape,
  least,
];

/** A list of things of one shape. */
export const list = <T>(shape: Schema<T>, least = 1, most = 1e5): Schema<readonly T[]> => [
  'array',
  [shape],
  least,
  most,
];

/** One of several shapes that differ in the type of their values. */
export const either = <T>(...shapes: readonly AnySchema[]): Schema<T> => ['any', ...shapes];

/** One of the words that `pattern` separates by `|`. */
export const words = <T extends string>(pattern: string): Schema<T> => ['string', pattern];

/** A number within bounds. */
export const number = (least: number, most: number, whole?: 1): Schema<number> =>
  whole ? ['number', least, most, whole] : ['number', least, most];

/** A shape whose issues have a code of their own. */
export const coded = <T>(code: IssueCode, shape: Schema<T>): Schema<T> => ['coded', code, shape];
