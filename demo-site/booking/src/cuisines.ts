/** The districts of Ostrel and the kitchens of its restaurants. */

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
