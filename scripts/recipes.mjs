/**
 * Writes the recipes of docs/recipes to packages/cli/recipes.json, from which `tactful add` takes them. `--check` fails
 * if the file is outdated.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const RECIPES = join(ROOT, 'docs/recipes');
const OUT = join(ROOT, 'packages/cli/recipes.json');

/** The first block of a language; invalid examples are left out. @param {string} text @param {string} language */
const firstBlock = (text, language) =>
  new RegExp(`(?<!<!-- refused -->\\n)^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'm').exec(text)?.[1];

/** @param {string} text The Markdown of a recipe. */
export function recipeOf(text) {
  const [, title = '', sentence = ''] = /^# (.*)\n\n([\s\S]*?)\n\n/.exec(text) ?? [];
  const config = firstBlock(text, 'json');
  if (!config) return undefined;
  return {
    title,
    // Links lead to other documents.
    sentence: sentence.replace(/\n/g, ' ').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1'),
    config: JSON.parse(config),
    markup: firstBlock(text, 'html') ?? '',
  };
}

/** The demo shop, in which the recipes run. */
const DEMO = join(ROOT, 'demo-site/tactful.json');

/** Reduces every localized text to English, as in most recipes. @param {unknown} value @returns {unknown} */
function inEnglish(value) {
  if (Array.isArray(value)) return value.map(inEnglish);
  if (typeof value !== 'object' || value === null) return value;
  if ('en' in value) return value.en;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inEnglish(inner)]));
}

/** Everything that recipes may refer to. */
function parts() {
  const { purposes, caps, slots, questions, catalog } = JSON.parse(readFileSync(DEMO, 'utf8'));
  const { categories } = catalog;
  return inEnglish({ purposes, caps: { groups: caps.groups }, slots, questions, catalog: { categories } });
}

/** The text of the file. */
function recipesFile() {
  const names = readdirSync(RECIPES).filter((name) => name.endsWith('.md') && name !== 'README.md');
  const recipes = names.flatMap((name) => {
    const recipe = recipeOf(readFileSync(join(RECIPES, name), 'utf8'));
    return recipe ? [[basename(name, '.md'), recipe]] : [];
  });
  return `${JSON.stringify({ recipes: Object.fromEntries(recipes), parts: parts() }, null, 2)}\n`;
}

if (process.argv[1] === import.meta.filename) {
  const text = recipesFile();
  if (!process.argv.includes('--check')) {
    writeFileSync(OUT, text);
    execFileSync('npx', ['biome', 'format', '--write', OUT], { stdio: 'inherit' });
  } else if (JSON.stringify(JSON.parse(text)) !== JSON.stringify(JSON.parse(readFileSync(OUT, 'utf8')))) {
    console.error('packages/cli/recipes.json is outdated; run node scripts/recipes.mjs');
    process.exitCode = 1;
  }
}
