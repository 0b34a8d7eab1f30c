/** Adds a recipe to the text of a config. The config keeps everything that it has, and its formatting. */
import { applyEdits, findNodeAtLocation, modify, parseTree } from 'jsonc-parser';
import { isObject } from '../json-object.ts';
import { parseAndCheck } from '../lint/parser-issues.ts';
import { neededParts, type RecipeParts } from './needed-parts.ts';
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

/** Longer values have a line for each of their parts. */
const MAX_LINE = 80;

const onOneLine = (value: unknown): string => JSON.stringify(value, null, 1).replace(/\n\s*/g, ' ');

/** Inserts a value, and leaves every line as it is: the formatter of the library would also format the entry before. */
const insert = (text: string, { path, value }: Addition): string => {
  const isArrayInsertion = path.at(-1) === -1;
  const formattingOptions = { insertSpaces: true, tabSize: 2 };
  const [edit] = modify(text, [...path], value, { isArrayInsertion });
  // The first entry of an object or a list.
  if (!edit?.content.startsWith(','))
    return applyEdits(text, modify(text, [...path], value, { isArrayInsertion, formattingOptions }));
  const lineStart = text.lastIndexOf('\n', edit.offset - 1) + 1;
  const indent = /^\s*/.exec(text.slice(lineStart))?.[0] ?? '';
  const tree = parseTree(text);
  const container = tree && findNodeAtLocation(tree, path.slice(0, -1));
  const key = isArrayInsertion ? '' : `${JSON.stringify(path.at(-1))}: `;
  const short = key + onOneLine(value);
  const long = key + JSON.stringify(value, null, 2).replaceAll('\n', `\n${indent}`);
  const isOneLine = (container?.offset ?? 0) >= lineStart;
  const content = isOneLine ? `, ${short}` : `,\n${indent}${short.length < MAX_LINE ? short : long}`;
  return applyEdits(text, [{ ...edit, content }]);
};

/** Adds parts to a config. */
const mergeParts = (text: string, parts: object): MergedConfig => {
  const { additions, kept } = compare(JSON.parse(text), parts, []);
  return { text: additions.reduce(insert, text), kept };
};

/** Adds a recipe, and what it refers to, to a config, which must be valid JSON. */
export const mergeRecipe = (
  text: string,
  { config: recipe }: Pick<Recipe, 'config'>,
  parts: RecipeParts,
): MergedConfig => {
  const merged = mergeParts(text, recipe);
  const config = parseAndCheck(JSON.parse(merged.text)).checkable;
  return config
    ? { ...merged, text: mergeParts(merged.text, neededParts({ config, recipe, parts })).text }
    : merged;
};
