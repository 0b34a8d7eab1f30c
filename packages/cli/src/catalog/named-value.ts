/** A category or brand that a page or a product feed names. */
import { categoryLevels, slug } from '@tactful/core/internal';
import type { Place } from '../json-source.ts';

/** The dimension that a value belongs to. */
export type ValueKind = 'categories' | 'brands';

/** A category or brand, where it occurs first. */
export interface NamedValue {
  readonly kind: ValueKind;
  /** The id under which events have it: what the browser makes of the name. */
  readonly id: string;
  /** The name as the page or feed writes it. */
  readonly name: string;
  /** The name with the categories above it; the same as `name` if there are none. */
  readonly path: string;
  /** The language of the page; absent if unknown. */
  readonly language?: string | undefined;
  readonly file: string;
  readonly place: Place;
}

/** A value before it is assigned to a file. */
export type FoundValue = readonly [kind: ValueKind, text: string, place: Place];

/** Creates the named value of a text such as `Coats` or `Women > Coats`; absent for an empty text. */
export const namedValue = (
  [kind, text, place]: FoundValue,
  file: string,
  language?: string,
): NamedValue | undefined => {
  const path = text.trim();
  const name = kind === 'categories' ? categoryLevels(path).at(-1) : path;
  const id = slug(name);
  // A number is an id of another taxonomy.
  return name && id && /\p{L}/u.test(name) ? { kind, id, name, path, language, file, place } : undefined;
};

/** Keeps the first of the values that agree in dimension, id and path. */
export const distinctValues = (values: readonly NamedValue[]): readonly NamedValue[] => {
  const byKey = new Map<string, NamedValue>();
  for (const value of values) {
    const key = JSON.stringify([value.kind, value.id, value.path.toLowerCase()]);
    if (!byKey.has(key)) byKey.set(key, value);
  }
  return [...byKey.values()];
};
