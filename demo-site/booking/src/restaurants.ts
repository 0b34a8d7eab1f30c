/** The forty restaurants of Ostrel, an invented town. */
import type { Cuisine, District } from './cuisines.ts';
import { ROWS } from './restaurant-data.ts';

export interface Restaurant {
  readonly slug: string;
  readonly name: string;
  readonly cuisine: Cuisine;
  readonly district: District;
  /** Pounds a head, without drinks. */
  readonly price: number;
  readonly tags: readonly string[];
  readonly blurb: string;
}

const slugOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')
    .replace(/^-|-$/g, '');

export const RESTAURANTS: readonly Restaurant[] = ROWS.map(
  ([name, cuisine, district, price, tags, blurb]) => ({
    slug: slugOf(name),
    name,
    cuisine,
    district,
    price,
    tags: tags.split(', '),
    blurb,
  }),
);

export const restaurantAt = (slug: string): Restaurant | undefined =>
  RESTAURANTS.find((restaurant) => restaurant.slug === slug);
