import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importSource } from '../reference/source.mjs';

const ROOT = join(import.meta.dirname, '../..');
const { parseConfig } = await importSource('packages/rules/src/index.ts');
const { factCatalog } = await importSource('packages/core/src/internal.ts');

/** The JSON blocks of a Markdown file. @param {string} path */
const jsonIn = (path) =>
  [...readFileSync(join(ROOT, path), 'utf8').matchAll(/^```json\n([\s\S]*?)^```/gm)].map(([, text = '']) =>
    JSON.parse(text),
  );

const [SHOP] = jsonIn('docs/quick-start.md');
const PURPOSE = { ...SHOP.purposes.pages, dataCategories: ['browsing', 'searching', 'cart', 'purchases'] };
const EXPERIENCE = { id: 'sample', slot: 'sample', variant: 'makers', benefit: 'A benefit.' };

/** The config around a sample: a condition, an experience, or some keys of a config. @param {Record<string, unknown>} sample @returns {unknown} */
const configOf = (sample) => {
  if ('$or' in sample) return configOf({ ...EXPERIENCE, when: sample });
  if ('slot' in sample || 'experiment' in sample)
    return configOf({ experiences: [{ ...EXPERIENCE, ...sample }] });
  return { ...SHOP, purposes: { pages: PURPOSE }, ...sample };
};

test.each([
  'README.md',
  'docs/quick-start.md',
  'docs/guides/writing-rules.md',
  'docs/guides/theming.md',
  'docs/guides/inspector.md',
])('the configs in %s have no issues', (path) => {
  const samples = jsonIn(path);
  expect(samples.length).toBeGreaterThan(0);
  for (const sample of samples) expect(parseConfig(configOf(sample), factCatalog).issues).toEqual([]);
});

test('finds an issue in a sample', () => {
  expect(parseConfig(configOf({ $or: [{ 'viewed.all.9d': 1 }] }), factCatalog).issues).not.toEqual([]);
});
