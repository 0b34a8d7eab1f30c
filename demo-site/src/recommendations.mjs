/** The recommendation lists of the shop, as `tactful recommend build` has written them. */
import { readFileSync } from 'node:fs';
import { productBy, productsIn } from './catalogue/products.mjs';

const read = (name) => readFileSync(new URL(`../dist/recommend/${name}`, import.meta.url), 'utf8');

/** The text of `data-tactful-related` by product. */
const RELATED = new Map(
  read('related.csv')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => /** @type {[string, string]} */ (line.split(','))),
);
const POOLS = JSON.parse(read('pools.json'));

/** @param {string} id @returns The text of `data-tactful-related`; '' for a product in no list. */
export const relatedText = (id) => RELATED.get(id) ?? '';

/** @param {readonly string[]} ids */
const productsOf = (ids) => ids.map(productBy).filter((product) => product !== undefined);

const LISTS = JSON.parse(read('lists.json')).items;

/** The products that are viewed with a product, and those that are bought with it, best first. @param {string} id */
export const relatedTo = (id) => {
  const { viewedWith, boughtWith } = LISTS[id] ?? { viewedWith: [], boughtWith: [] };
  return [viewedWith, boughtWith].map((ids) => productsOf(ids));
};

/** At most this many candidates of one category: all of their pictures load for everyone. */
const PER_CATEGORY = 2;

/** The most popular products, some of each category. @param {string} pool `home` or `cart` */
export function popular(pool) {
  const counts = new Map();
  return productsOf(POOLS[pool]).filter(({ category }) => {
    counts.set(category, (counts.get(category) ?? 0) + 1);
    return counts.get(category) <= PER_CATEGORY;
  });
}

/** The products that are used up. */
export const REFILLS = ['coffee', 'candles'].flatMap((category) => productsIn(category));
