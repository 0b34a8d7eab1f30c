/** The recipes are correct: their configs parse and match those of the demo shop, and each row has its test. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Config } from '@tactful/core';
import { factCatalog, parseConfig } from '@tactful/core/internal';

const ROOT = join(import.meta.dirname, '..');
const RECIPES = join(ROOT, 'docs/recipes');
const read = (...path: readonly string[]): string => readFileSync(join(...path), 'utf8');
const DEMO: Config = JSON.parse(read(ROOT, 'demo-site/tactful.json'));
const NAMES = readdirSync(RECIPES).filter((name) => name !== 'README.md');

interface Shown {
  readonly config: Partial<Config>;
  /** True for an example of an invalid config. */
  readonly refused: boolean;
}

const configsIn = (text: string): readonly Shown[] =>
  [...text.matchAll(/(<!-- refused -->\n)?```json\n([\s\S]*?)```/g)].map(([, refused, json = '']) => ({
    config: JSON.parse(json),
    refused: refused !== undefined,
  }));

/** Validates a recipe's config. Fields that it does not show come from the demo shop, except the experiences. */
const issuesOf = (config: Partial<Config>) =>
  parseConfig({ ...DEMO, experiences: [], ...config }, factCatalog).issues;

/** Reduces every localized text to English, as in most recipes. */
const inEnglish = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inEnglish);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const english = entries.find(([key]) => key === 'en');
  return english ? english[1] : Object.fromEntries(entries.map(([key, inner]) => [key, inEnglish(inner)]));
};

for (const name of NAMES) {
  const text = read(RECIPES, name);

  test(`the configs of ${name} match the demo shop, or are rejected with the stated issue`, () => {
    const shown = configsIn(text);
    expect(shown.length).toBeGreaterThan(0);
    for (const { config, refused } of shown) {
      if (refused) expect(issuesOf(config)).not.toEqual([]);
      else expect(issuesOf(config)).toEqual([]);
      for (const experience of refused ? [] : (config.experiences ?? [])) {
        const same = DEMO.experiences.find(({ id }) => id === experience.id);
        expect(inEnglish(experience)).toEqual(inEnglish(same));
      }
    }
  });

  test(`${name} names tests that exist, and is in the list`, () => {
    const [, row, spec = ''] = /tests of ([PT]\d+) in \[`(e2e\/\w+(?:\.long)?\.spec\.ts)`\]/.exec(text) ?? [];
    expect(read(ROOT, spec)).toMatch(new RegExp(`(test|describe)\\('${row}: `));
    expect(read(RECIPES, 'README.md')).toMatch(new RegExp(`- ${row}: \\[.+\\]\\(${name}\\)`));
  });
}

test('each of the rows has a recipe', () => {
  const rows = NAMES.map((name) => /tests of ([PT]\d+)/.exec(read(RECIPES, name))?.[1]);
  const all = [...Array(12).keys()]
    .map((at) => `P${at + 1}`)
    .concat([...Array(9).keys()].map((at) => `T${at + 1}`));
  expect(rows.sort()).toEqual(all.sort());
});
