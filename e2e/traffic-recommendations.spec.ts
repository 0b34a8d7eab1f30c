/** Network traffic is identical on pages with rows of recommendations, and planted leaks are found. */
import { expect, test } from '@playwright/test';
import { compareShoppers } from './traffic/compare-shoppers.ts';
import { plantedPages, randomRowPages } from './traffic/row-shop.ts';

/** `TACTFUL_SHOPPERS=46 TACTFUL_ROW_PAGES=50` for a long run: 1 035 pairs of shoppers on 50 pages. */
const SHOPPERS = Number(process.env.TACTFUL_SHOPPERS ?? 4);
const PAGES = randomRowPages(Number(process.env.TACTFUL_ROW_PAGES ?? 4));
/** A long run is split, so that its parts run at the same time. Each part has the same first shopper. */
const PART = 5;

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from }, (_, at) => from + at);

test('without the checks, every planted way to load pictures distinguishes shoppers with different rows', {
  tag: '@slow',
}, async ({ browser }) => {
  const pages = plantedPages();
  const { differences, shown } = await compareShoppers(browser, {
    pages,
    shoppers: [0, 1, 2],
    isChecked: false,
  });
  const rows = pages.map((_, at) => new Set(shown.map((own) => own[at])).size);
  expect(rows).toEqual(pages.map(() => 3));
  const found = differences.map(({ page, shopper }) => `${page}: ${shopper}`);
  const planted = pages.flatMap(({ styles }) => [1, 2].map((shopper) => `${styles[0]?.name}: ${shopper}`));
  expect(found.sort()).toEqual(planted.sort());
});

for (let from = 1; from < SHOPPERS; from += PART) {
  const to = Math.min(from + PART, SHOPPERS);
  test(`shoppers ${from} to ${to - 1} look like one without a past on ${PAGES.length} pages with rows`, {
    tag: '@slow',
  }, async ({ browser }) => {
    test.setTimeout(120_000 + (to - from) * PAGES.length * 20_000);
    const shoppers = [0, ...range(from, to)];
    const { differences, shown, counts } = await compareShoppers(browser, {
      pages: PAGES,
      shoppers,
      isChecked: true,
    });
    expect(differences).toEqual([]);
    expect(Math.min(...counts)).toBeGreaterThan(30);
    // The rows were different, so equal traffic is not due to equal rows.
    const different = PAGES.filter((_, at) => new Set(shown.map((rows) => rows[at])).size > 1);
    expect(different.length).toBeGreaterThan(PAGES.length / 2);
  });
}
