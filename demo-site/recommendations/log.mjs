/** Writes the logs of a made-up year of the shop: always the same orders and visits, in the style of real ones. */
import { BRANDS } from '../src/catalogue/brands.mjs';
import { CATEGORIES, COMPLEMENTS, PRODUCTS, productsIn } from '../src/catalogue/products.mjs';

const CUSTOMERS = 4000;
const ORDERS = 16_000;
const VISITS = 16_000;
const DAY_MS = 86_400_000;
/** The logs end on this day, so that they do not depend on the day of the build. */
const END = Date.UTC(2026, 9, 31);

/** Numbers from 0 to 1 that look random (mulberry32). @param {number} state */
function dice(state) {
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const roll = dice(20_261_031);
/** @template T @param {readonly T[]} list @returns {T} */
const oneOf = (list) => list[Math.floor(roll() * list.length)];

/** People buy what is popular, of a maker that they trust, and in their range of prices. */
function choose(products, { tier, brand, style }) {
  const weights = products.map(
    (product) =>
      (1 + (product.hash % 5)) *
      (product.tier === tier ? 4 : 1) *
      (product.brand === brand ? 3 : 1) *
      (product.style === style ? 4 : 1),
  );
  let left = roll() * weights.reduce((sum, weight) => sum + weight, 0);
  const isReached = (weight) => {
    left -= weight;
    return left < 0;
  };
  return products[weights.findIndex(isReached)] ?? products[0];
}

const TIERS = ['value', 'mid', 'mid', 'premium'];
const people = Array.from({ length: CUSTOMERS }, (_, at) => ({
  id: `c${at}`,
  tier: oneOf(TIERS),
  brand: oneOf(Object.keys(BRANDS)),
  favorites: [oneOf(Object.keys(CATEGORIES)), oneOf(Object.keys(CATEGORIES))],
}));

/** A thing, and in most orders what belongs to it: gloves and a scarf with a coat. */
function basketOf(person) {
  const first = choose(productsIn(oneOf(person.favorites)), person);
  const basket = new Set([first]);
  for (const [at, category] of COMPLEMENTS[first.category].entries())
    if (roll() < (at === 0 ? 0.6 : 0.4)) basket.add(choose(productsIn(category), person));
  return [...basket];
}

/** A visit compares things of one category, and may look at what belongs to them. */
function visitOf(person) {
  const category = oneOf(person.favorites);
  const style = oneOf(productsIn(category)).style;
  const seen = Array.from({ length: 2 + Math.floor(roll() * 4) }, () =>
    choose(productsIn(category), { ...person, style }),
  );
  if (roll() < 0.3) seen.push(choose(productsIn(oneOf(COMPLEMENTS[category])), person));
  return seen;
}

const timeOf = () => new Date(END - Math.floor(roll() * 365 * DAY_MS)).toISOString();
const csv = (rows) => `${rows.map((row) => row.join(',')).join('\n')}\n`;

/** One line for each item of each session of `count`. */
function logOf(count, header, itemsOf) {
  const rows = [header];
  for (let at = 0; at < count; at++) {
    const person = oneOf(people);
    const time = timeOf();
    for (const { id } of itemsOf(person)) rows.push([`${header[0][0]}${at}`, time, person.id, id]);
  }
  return csv(rows);
}

/** @returns {Record<'orders.csv' | 'visits.csv' | 'catalog.csv', string>} */
export const logs = () => ({
  'orders.csv': logOf(ORDERS, ['order_id', 'ordered_at', 'customer_id', 'item_id'], basketOf),
  'visits.csv': logOf(VISITS, ['session_id', 'viewed_at', 'customer_id', 'item_id'], visitOf),
  'catalog.csv': csv([
    ['id', 'title', 'category', 'brand', 'price'],
    ...PRODUCTS.map(({ id, name, category, brand, price }) => [id, name, category, brand, price]),
  ]),
});
