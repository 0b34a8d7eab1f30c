import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importSource } from '../reference/source.mjs';

const ROOT = join(import.meta.dirname, '../..');
const { parseConfig } = await importSource('packages/rules/src/index.ts');
const { eventsProblem } = await importSource('packages/capsule/src/parse-capsule.ts');
const { dayOf } = await importSource('packages/capsule/src/capsule.ts');
const { factCatalog } = await importSource('packages/core/src/internal.ts');

/** The JSON blocks of a Markdown file, also those in lists. A block that begins with a key is the keys of an object. @param {string} path */
const jsonIn = (path) =>
  [...readFileSync(join(ROOT, path), 'utf8').matchAll(/^ *```json\n([\s\S]*?)^ *```/gm)].map(
    ([, text = '']) => JSON.parse(/^\s*"/.test(text) ? `{${text}}` : text),
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
  'docs/guides/signed-links.md',
  'docs/guides/coupons.md',
  'docs/guides/migrate.md',
])('the configs in %s have no issues', (path) => {
  const samples = jsonIn(path).filter((sample) => !Array.isArray(sample));
  expect(samples.length).toBeGreaterThan(0);
  for (const sample of samples) expect(parseConfig(configOf(sample), factCatalog).issues).toEqual([]);
});

test('the events of signed links in the guide can be signed', () => {
  const lists = jsonIn('docs/guides/signed-links.md').filter(Array.isArray);
  expect(lists).toHaveLength(2);
  for (const list of lists) {
    const events = list.map(({ date, ...event }) => ({ ...event, day: dayOf(Date.parse(date)) }));
    expect(eventsProblem(events, events[0].day)).toBeUndefined();
  }
});

test('finds an issue in a sample', () => {
  expect(parseConfig(configOf({ $or: [{ 'viewed.all.9d': 1 }] }), factCatalog).issues).not.toEqual([]);
});
