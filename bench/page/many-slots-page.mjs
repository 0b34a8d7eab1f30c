/** Serves a page of many slots with one experience each, and defines a past for which all of them match. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';

const DIST = join(import.meta.dirname, '../../packages/script/dist');
const CATEGORIES = ['coats', 'gloves', 'boots', 'tents', 'mugs', 'coffee', 'candles', 'blankets'];
const WORDS = 'Words of the shop. '.repeat(8);

const categoryOf = (/** @type {number} */ nth) => CATEGORIES[nth % CATEGORIES.length];

/**
 * Four views of each category.
 *
 * @type {readonly import('../../packages/core/src/events/event.ts').PageEvent[]}
 */
export const PAST = CATEGORIES.flatMap((category) =>
  [1, 2, 3, 4].map((nth) => ({ name: 'view_item', items: [{ id: `${category}-${nth}`, category }] })),
);

/** Returns a different condition for each slot. All of them are true after {@link PAST}. */
const conditionOf = (/** @type {number} */ nth) => ({
  [`viewed.category.${categoryOf(nth)}.${nth % 2 ? '7d' : '30d'}`]: { $gte: 1 + (nth % 3) },
  $or: [{ 'viewed.all.30d': { $gte: 2 + (nth % 25) } }, { 'visits.count': { $gte: 1000 + nth } }],
});

/** @returns {import('../../packages/core/src/index.ts').Config} */
const configOf = (/** @type {number} */ count) => ({
  version: 1,
  site: { name: 'Shop', controller: 'Shop Ltd, Town', policy: '/privacy', benefit: 'Nicer.' },
  purposes: { pages: { label: 'Pages', benefit: 'Nicer.', dataCategories: ['browsing'] } },
  experiences: Array.from({ length: count }, (_, nth) => ({
    id: `e${nth}`,
    slot: `s${nth}`,
    variant: 'b',
    benefit: 'Nicer.',
    when: conditionOf(nth),
  })),
});

const content = (/** @type {string} */ heading, /** @type {number} */ nth) =>
  `<h2>${heading} ${nth}</h2><p>${WORDS}</p><a href="/${categoryOf(nth)}">More</a>`;

const pageOf = (
  /** @type {number} */ count,
  /** @type {unknown} */ config,
) => `<!doctype html><html lang="en"><meta charset="utf-8">
<title>Shop</title><link rel="icon" href="data:,">
<script src="/tactful.js"></script>
<script type="application/json" data-tactful-config>${JSON.stringify(config)}</script>
${Array.from(
  { length: count },
  (_, nth) =>
    `<section data-tactful-slot="s${nth}">${content('Generic', nth)}<template data-tactful-variant="b">${content('Tailored', nth)}</template></section>`,
).join('\n')}`;

/** Creates a server of the page, at every address, and of the built files, which browsers may cache. */
export async function makeManySlots(/** @type {number} */ count) {
  const { publishConfig } = await import('../../packages/core/dist/internal.js');
  const page = pageOf(count, publishConfig(configOf(count)));
  return createServer(({ url = '/' }, response) => {
    const isFile = /^\/tactful[\w.-]*\.js$/.test(url);
    response.setHeader('cache-control', isFile ? 'max-age=600' : 'no-store');
    response.setHeader('content-type', isFile ? 'text/javascript' : 'text/html; charset=utf-8');
    response.end(isFile ? readFileSync(join(DIST, url)) : page);
  });
}
