/** Compares values with shapes: the check of published configs, which are read without the validator. */
import { typeOf } from '../conditions/operators.ts';

/** Names of types, separated by `|`; a list of a shape; or shapes by key. A key that ends with `?` may be absent. */
export type Shape = string | readonly [Shape] | { readonly [key: string]: Shape };

/** Values by any key: a record of a shape. The key of its shape. */
const ANY_KEY = '*';

/** True if a value has a shape. Keys that the shape does not name may have any value. */
export const fitsShape = (value: unknown, shape: Shape): boolean => {
  if (typeof shape === 'string') return shape.split('|').includes(typeOf(value));
  if (Array.isArray(shape)) return Array.isArray(value) && value.every((item) => fitsShape(item, shape[0]));
  if (typeOf(value) !== 'object') return false;
  // It is an object, as the line above has checked.
  const parts = value as { readonly [key: string]: unknown };
  return Object.entries(shape).every(([name, inner]) => {
    if (name === ANY_KEY) return Object.values(parts).every((part) => fitsShape(part, inner));
    const key = name.replace('?', '');
    return (key !== name && parts[key] === undefined) || fitsShape(parts[key], inner);
  });
};
