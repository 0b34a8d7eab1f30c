/** The catalog: about 240 products, computed from the tables, always the same. */
import { BRANDS } from './brands.mjs';
import { CAMP } from './camp.mjs';
import { HOME } from './home.mjs';
import { WEAR } from './wear.mjs';

/** Category slug → its table. */
export const CATEGORIES = { ...WEAR, ...CAMP, ...HOME };

/** How the shop arranges its categories. */
export const GROUPS = [
  { name: 'To wear', categories: Object.keys(WEAR) },
  { name: 'To camp', categories: Object.keys(CAMP) },
  { name: 'For home', categories: Object.keys(HOME) },
];

/** The seed of everything that looks like chance (FNV-1a, 32 bits). @param {string} text */
export function seed(text) {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash;
}

const slugOf = (name) =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

const TIERS = ['mid', 'value', 'premium', 'mid', 'value', 'mid', 'premium', 'value', 'mid', 'premium'];

/** Every brand of a tier in turn, so that no category is left to one maker. */
function brandFor(tier, turn) {
  const brands = Object.keys(BRANDS).filter((brand) => BRANDS[brand].tier === tier);
  return brands[turn % brands.length];
}

/** A price within the tier's range: whole pounds from 40 on, else in half pounds. */
function priceWithin([low, high], share) {
  const exact = low + (high - low) * share;
  return high > 40 ? Math.round(exact) : Math.round(exact * 2) / 2;
}

/** @param {readonly string[]} palette */
function coloursFor(palette, index, hash) {
  const count = 2 + (hash % 3);
  const step = 1 + (hash % 3);
  const picked = Array.from(
    { length: count },
    (_, n) => palette[((hash >>> 3) + index + n * step) % palette.length],
  );
  return [...new Set(picked)];
}

function make(category, table, word, index) {
  const style = table.styles[index % table.styles.length];
  const name = `${word} ${style.noun}`;
  const id = slugOf(name);
  const hash = seed(id);
  const tier = TIERS[index % TIERS.length];
  return {
    id,
    name,
    category,
    brand: brandFor(tier, Math.floor(index / 2) + (hash % 2)),
    tier,
    // Within a range, styles that take more work and material cost more.
    price: priceWithin(table.prices[tier], 0.7 * style.worth + (0.3 * (hash % 97)) / 96),
    style: style.key,
    pattern: table.patterns[(hash >>> 8) % table.patterns.length],
    colours: coloursFor(table.colours, index, hash >>> 4),
    sizes: table.sizes,
    blurb: style.blurb,
    stuff: table.stuff[tier],
    rating: 3.9 + ((hash >>> 12) % 11) / 10,
    ratings: 6 + ((hash >>> 16) % 240),
    isNew: hash % 7 === 0,
    hash,
  };
}

/** @type {readonly ReturnType<typeof make>[]} */
export const PRODUCTS = Object.entries(CATEGORIES).flatMap(([category, table]) =>
  table.words.split(' ').map((word, index) => make(category, table, word, index)),
);

const BY_ID = new Map(PRODUCTS.map((product) => [product.id, product]));

/** @param {string} id @returns the product, or nothing */
export const productBy = (id) => BY_ID.get(id);

/** @param {string} category */
export const productsIn = (category) => PRODUCTS.filter((product) => product.category === category);

/** Complementary categories, as in the config of Tactful. */
export const COMPLEMENTS = {
  coats: ['gloves', 'scarves'],
  gloves: ['scarves', 'knitwear'],
  scarves: ['gloves', 'knitwear'],
  knitwear: ['scarves', 'blankets'],
  boots: ['backpacks', 'gloves'],
  backpacks: ['mugs', 'lanterns'],
  tents: ['lanterns', 'blankets'],
  lanterns: ['candles', 'tents'],
  blankets: ['candles', 'mugs'],
  mugs: ['coffee', 'blankets'],
  coffee: ['mugs', 'candles'],
  candles: ['blankets', 'lanterns'],
};
