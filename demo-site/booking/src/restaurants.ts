/** The forty restaurants of Ostrel, an invented town. */
import { ROWS } from './restaurant-data.ts';

export const DISTRICTS = ['Harbour', 'Old Town', 'Mill Quarter', 'Hillside', 'Station'] as const;
export type District = (typeof DISTRICTS)[number];

export const CUISINES = {
  fish: { name: 'Fish' },
  italian: { name: 'Italian' },
  grill: { name: 'Grill' },
  garden: { name: 'Vegetables' },
  bistro: { name: 'Bistro' },
  noodles: { name: 'Noodles' },
  tapas: { name: 'Small plates' },
  bakery: { name: 'Bakery' },
} as const;
export type Cuisine = keyof typeof CUISINES;

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
