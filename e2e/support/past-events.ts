/** Events of a visitor's past in the demo shop, for `tactful.seed`. */
import type { SeedEvent } from '@tactful/playwright';

/** Makes ids unique, so that Tactful does not drop an event as a duplicate. */
let last = 0;
const items = (category: string, price?: number) => [
  { id: `thing-${++last}`, category, ...(price && { price }) },
];

/** Views of `count` items of a category, one hour apart; the last one is `hours` ago. */
export const looks = (category: string, count: number, { hours = 1, price = 0 } = {}): SeedEvent[] =>
  Array.from({ length: count }, (_, nth) => ({
    ago: `${hours + nth}h`,
    name: 'view_item',
    items: items(category, price),
  }));

export const bought = (category: string, ago: string, price = 20): SeedEvent => ({
  ago,
  name: 'purchase',
  order: `order-${++last}`,
  items: items(category, price),
});

export const carted = (category: string, ago: string): SeedEvent => ({
  ago,
  name: 'add_to_cart',
  items: items(category, 20),
});

export const visited = (...agos: readonly string[]): SeedEvent[] =>
  agos.map((ago) => ({ ago, name: 'page_view' }));

/** Uses of the given features in rotation, one minute apart. */
export const uses = (count: number, features: readonly string[]): SeedEvent[] =>
  Array.from({ length: count }, (_, nth) => ({
    ago: `${30 + nth}m`,
    name: 'use_feature',
    feature: features[nth % features.length] ?? '',
  }));
