/** The recipes that `tactful add` knows: those of docs/recipes, which the demo shop runs. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A recipe. */
export interface Recipe {
  readonly title: string;
  /** The effect for visitors. */
  readonly sentence: string;
  /** The parts of a config to add. */
  readonly config: { readonly [key: string]: unknown };
  /** The slots for it; empty if it needs none of its own. */
  readonly markup: string;
}

/** Relative to the built file and to this one. */
const FILES = ['../recipes.json', '../../recipes.json'].map((path) => join(import.meta.dirname, path));

/** Reads the recipes by name. */
export const readRecipes = (): ReadonlyMap<string, Recipe> => {
  const file = FILES.find((path) => existsSync(path));
  // Written by scripts/recipes.mjs in this shape.
  const recipes: { readonly [name: string]: Recipe } = file ? JSON.parse(readFileSync(file, 'utf8')) : {};
  return new Map(Object.entries(recipes));
};
