/** The shop's search: every word must be found somewhere, names count most. */
import { BRANDS } from './catalogue/brands.mjs';
import { COLOURS } from './catalogue/colours.mjs';
import { CATEGORIES, PRODUCTS } from './catalogue/products.mjs';

const MOST = 48;

/** Synonyms of search terms. */
const SYNONYMS = {
  jumper: 'knitwear',
  jacket: 'coats',
  hat: 'scarves',
  light: 'lanterns',
  rug: 'blankets',
  cup: 'mugs',
};

function scoreOf(product, word) {
  const other = SYNONYMS[word.replace(/s$/, '')];
  const stem = word.replace(/s$/, '');
  if (product.name.toLowerCase().includes(stem)) return 3;
  if (CATEGORIES[product.category].name.toLowerCase().includes(stem) || product.category === other) return 3;
  if (BRANDS[product.brand].name.toLowerCase().includes(stem)) return 2;
  if (product.colours.some((colour) => COLOURS[colour].name.toLowerCase().includes(stem))) return 2;
  return `${product.blurb} ${product.stuff}`.toLowerCase().includes(stem) ? 1 : 0;
}

/** @param {string} query @returns {readonly object[]} the best first */
export function search(query) {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean).slice(0, 6);
  if (!words.length) return [];
  return PRODUCTS.map((product) => ({ product, scores: words.map((word) => scoreOf(product, word)) }))
    .filter(({ scores }) => scores.every((score) => score > 0))
    .map(({ product, scores }) => ({ product, score: scores.reduce((sum, score) => sum + score, 0) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST)
    .map(({ product }) => product);
}
