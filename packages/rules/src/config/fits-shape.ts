/** Compares values with shapes: the check of published configs, which are read without the validator. */
import { typeOf } from '../conditions/operators.ts';

/** Names of types, separated by `|`; a list of a shape; or shapes by key. A key that ends with `?` may be absent. */
export type Shape = string | readonly [Shape] | { readonly [key: string]: Shape };

/** Values by any key: a record of a shape. The key of its shape. */
const ANY_KEY = '*';

/** True if the value of a key, which may be absent if the name ends with `?`, has a shape. */
const fitsPart = (parts: { readonly [key: string]: unknown }, name: string, shape: Shape): boolean => {
  if (name === ANY_KEY) return Object.values(parts).every((part) => fitsShape(part, shape));
  if (!name.endsWith('?')) return fitsShape(parts[name], shape);
  const part = parts[name.slice(0, -1)];
  return part === undefined || fitsShape(part, shape);
};

/** True if a value has a shape. Keys that the shape does not name may have any value. */
export const fitsShape = (value: unknown, shape: Shape): boolean => {
  // No name of a type is a part of another one.
  if (typeof shape === 'string') return shape.includes(typeOf(value));
  if (Array.isArray(shape)) return Array.isArray(value) && value.every((item) => fitsShape(item, shape[0]));
  if (typeOf(value) !== 'object') return false;
  // It is an object, as the line above has checked.
  const parts = value as { readonly [key: string]: unknown };
  return Object.entries(shape).every(([name, inner]) => fitsPart(parts, name, inner));
};
