/** Runs `tactful add`. */
import { nearest } from '@tactful/rules/internal';
import { createTwoFilesPatch } from 'diff';
import { readJson } from '../json-source.ts';
import { formatLines } from '../lint/format.ts';
import { lint } from '../lint/lint.ts';
import { type MergedConfig, mergeRecipe } from '../recipes/merge-recipe.ts';
import { missingMarkup } from '../recipes/missing-markup.ts';
import { type Recipe, readRecipes } from '../recipes/recipe.ts';
import { DEFAULT_CONFIG_FILE } from './default-config.ts';
import { type CommandEnvironment, type CommandFailure, type ExitCode, isFailure } from './environment.ts';
import { readText, writeText } from './files.ts';
import type { CommandOptions } from './options.ts';

const listRecipes = (recipes: ReadonlyMap<string, Recipe>): string => {
  const width = Math.max(...[...recipes.keys()].map((name) => name.length));
  return [...recipes].map(([name, { sentence }]) => `${name.padEnd(width)}  ${sentence}\n`).join('');
};

const findRecipe = (recipes: ReadonlyMap<string, Recipe>, name: string): Recipe | CommandFailure => {
  const recipe = recipes.get(name);
  if (recipe) return recipe;
  const suggestion = nearest(name, recipes.keys());
  const hint = suggestion === undefined ? '"tactful add" lists all' : `did you mean "${suggestion}"?`;
  return { failure: `unknown recipe ${JSON.stringify(name)}; ${hint}` };
};

/** The difference between two texts of a file, as `diff -u` shows it. */
const differenceOf = (file: string, before: string, after: string): string =>
  createTwoFilesPatch(file, file, before, after, '', '').replace(/^Index: .*\n=+\n/, '');

const describeRecipe = (recipe: Recipe, { kept }: MergedConfig): string => {
  const markup = [recipe.markup, ...missingMarkup(recipe)].join('');
  return [
    ...kept.map((path) => `${path}: kept as it is in your config\n`),
    ...(markup ? [`\nThe slots on your pages:\n\n${markup.replace(/^(?=.)/gm, '    ')}`] : []),
  ].join('');
};

/** Shows or writes a config with a recipe. */
export const runAdd = (
  environment: CommandEnvironment,
  options: CommandOptions,
): ExitCode | CommandFailure => {
  const [name, file = DEFAULT_CONFIG_FILE, ...more] = options.files;
  if (more.length) return { failure: `expected a recipe and a config, got ${options.files.length} names` };
  const { recipes, parts } = readRecipes();
  if (name === undefined) {
    environment.out(listRecipes(recipes));
    return 0;
  }
  const recipe = findRecipe(recipes, name);
  if (isFailure(recipe)) return recipe;
  const text = readText(environment, file);
  if (isFailure(text)) return text;
  const { value, issues: syntax } = readJson(text);
  if (value === undefined) {
    environment.err(formatLines(syntax.map((issue) => ({ ...issue, file }))));
    return 1;
  }
  const merged = mergeRecipe(text, recipe, parts);
  environment.out(
    merged.text === text ? `${file}: contains this recipe already\n` : differenceOf(file, text, merged.text),
  );
  environment.out(describeRecipe(recipe, merged));
  const issues = lint({ file, text: merged.text, now: environment.now() });
  environment.err(formatLines(issues));
  if (merged.text !== text) {
    const isWritten = options.flag('write');
    const failure = isWritten && writeText(environment, { file, text: merged.text, force: true });
    if (failure) return failure;
    environment.err(isWritten ? `${file}: written\n` : `${file}: not changed; --write writes it\n`);
  }
  return issues.some(({ level }) => level === 'error') ? 1 : 0;
};
