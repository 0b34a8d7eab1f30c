/** Adds a recipe to the text of a config. The config keeps everything that it has, and its formatting. */
import { applyEdits, modify } from 'jsonc-parser';
import { isObject } from '../json-object.ts';
import type { Recipe } from './recipe.ts';

/** A config with a recipe. */
export interface MergedConfig {
  readonly text: string;
  /** Paths of the recipe that were left out, because the config has other values there. */
  readonly kept: readonly string[];
}

type Path = readonly (string | number)[];

/** A value to add; a list is extended by it. */
interface Addition {
  readonly path: Path;
  readonly value: unknown;
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const describePath = (path: Path): string => path.join('.');

/** The entries of a list that are new, and those whose id the config uses for something else. */
const compareLists = (own: readonly unknown[], added: readonly unknown[], path: Path) => {
  const byId = new Map(own.map((entry) => [Object(entry).id, entry]));
  const isKnown = (entry: unknown) =>
    own.some((one) => isSame(one, entry)) || (isObject(entry) && byId.has(entry.id));
  return {
    additions: added
      .filter((entry) => !isKnown(entry))
      // Index -1 is the end of a list.
      .map((value): Addition => ({ path: [...path, -1], value })),
    kept: added
      .filter((entry) => isKnown(entry) && !own.some((one) => isSame(one, entry)))
      .map((entry) => `${describePath(path)} "${Object(entry).id}"`),
  };
};

interface Comparison {
  readonly additions: readonly Addition[];
  readonly kept: readonly string[];
}

/** Compares a part of the recipe with what the config has in its place. */
const compare = (own: unknown, added: unknown, path: Path): Comparison => {
  if (own === undefined) return { additions: [{ path, value: added }], kept: [] };
  if (Array.isArray(own) && Array.isArray(added)) return compareLists(own, added, path);
  if (isObject(own) && isObject(added)) {
    const parts = Object.entries(added).map(([key, value]) => compare(own[key], value, [...path, key]));
    return {
      additions: parts.flatMap(({ additions }) => additions),
      kept: parts.flatMap(({ kept }) => kept),
    };
  }
  return { additions: [], kept: isSame(own, added) ? [] : [describePath(path)] };
};

/** Adds a recipe to a config, which must be valid JSON. */
export const mergeRecipe = (text: string, recipe: Recipe): MergedConfig => {
  const { additions, kept } = compare(JSON.parse(text), recipe.config, []);
  const merged = additions.reduce((before, { path, value }) => {
    const options = {
      formattingOptions: { insertSpaces: true, tabSize: 2 },
      isArrayInsertion: path.at(-1) === -1,
    };
    return applyEdits(before, modify(before, [...path], value, options));
  }, text);
  return { text: merged, kept };
};
