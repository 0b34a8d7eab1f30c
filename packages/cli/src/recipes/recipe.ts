/** The recipes that `tactful add` knows: those of docs/recipes, which the demo shop runs. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '@tactful/core';
import type { RecipeParts } from './needed-parts.ts';

/** A recipe. */
export interface Recipe {
  readonly title: string;
  /** The effect for visitors. */
  readonly sentence: string;
  /** The parts of a config to add. */
  readonly config: Partial<Config>;
  /** The slots for it; empty if it needs none of its own. */
  readonly markup: string;
}

/** All recipes. */
export interface Recipes {
  readonly recipes: ReadonlyMap<string, Recipe>;
  /** Everything that they may refer to: purposes, groups, slots, questions and categories of the demo shop. */
  readonly parts: RecipeParts;
}

/** Relative to the built file and to this one. */
const FILES = ['../recipes.json', '../../recipes.json'].map((path) => join(import.meta.dirname, path));

/** Reads the recipes by name. */
export const readRecipes = (): Recipes => {
  const file = FILES.find((path) => existsSync(path));
  if (!file) return { recipes: new Map(), parts: { purposes: {} } };
  // Written by scripts/recipes.mjs in this shape.
  const {
    recipes,
    parts,
  }: { readonly recipes: { readonly [name: string]: Recipe }; readonly parts: RecipeParts } = JSON.parse(
    readFileSync(file, 'utf8'),
  );
  return { recipes: new Map(Object.entries(recipes)), parts };
};
