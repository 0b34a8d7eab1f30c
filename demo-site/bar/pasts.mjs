/** The pasts that the demo bar offers: the events that a visitor would have left in the shop, or in the booking app. */

const DAY_MS = 864e5;

/** One past, by its label. Without events it is a first visit. */
const past = (label, events) => ({ label, events });

/** Events of one name, one for each of the given ages in days. */
const on = (name, ages, fields = {}) => ages.map((days) => ({ name, days, ...fields }));

const uses = (count, features) =>
  Array.from({ length: count }, (_, nth) => ({
    name: 'use_feature',
    days: 1 + nth / 10,
    feature: features[nth % features.length],
  }));

const COAT = { category: 'coats', brand: 'thornbeck', price: 180 };
const PARKA = { item: 'cairn-parka', category: 'coats', brand: 'skelder', price: 221 };
const COFFEE = { item: 'daybreak-whole-beans', category: 'coffee', price: 11.5 };

/** The products that a past names: the page gives their related items to the bar. */
export const VIEWED = [PARKA.item];

const SHOP = {
  section: 'shop',
  home: '/',
  pasts: [
    past('New'),
    past('Coat lover', [
      ...on('page_view', [1, 2, 4]),
      ...on('view_item', [1, 2], PARKA),
      ...on('view_item', [1.01, 2.01, 4], COAT),
      ...on('view_item', [2.02], { category: 'scarves', brand: 'oatsmoor', price: 45 }),
    ]),
    past('Just bought a coat', [
      ...on('page_view', [0.9, 3]),
      ...on('view_item', [0.92, 0.91, 3], COAT),
      ...on('purchase', [0.9], { ...COAT, quantity: 1, order: 'demo-1' }),
    ]),
    past('Has a complaint', [
      ...on('page_view', [1, 2, 9]),
      ...on('view_item', [2, 2.01, 2.02], COAT),
      ...on('purchase', [9], {
        category: 'boots',
        brand: 'skelder',
        price: 140,
        quantity: 1,
        order: 'demo-1',
      }),
      ...on('care_open', [1]),
    ]),
    // Visits expire after 30 days, and the greeting needs 21 days without one: older visits would count as none.
    past('Back after a long time', [
      ...on('page_view', [25, 27]),
      ...on('purchase', [150, 120, 90], { ...COFFEE, quantity: 1 }),
      ...on('purchase', [160], { category: 'blankets', price: 80, quantity: 1 }),
    ]),
    past('Expert', [
      ...on('page_view', [1, 2, 3, 5, 8]),
      ...on('view_item', [1, 2, 3, 5], { category: 'backpacks', brand: 'ullafell', price: 110 }),
      ...on('view_item', [1.1, 2.1], { category: 'tents', brand: 'ullafell', price: 300 }),
      ...uses(28, ['sorting', 'size-guide', 'delivery', 'repairs']),
    ]),
  ],
};

const FISH = { category: 'fish', price: 75 };

const TABLES = {
  section: 'site',
  home: '/booking',
  pasts: [
    past('New'),
    past('Fish lover', [...on('page_view', [1, 2, 4]), ...on('view_item', [1, 1.01, 2, 4], FISH)]),
    past('Just booked a table', [
      ...on('page_view', [0.1, 3]),
      ...on('view_item', [0.12, 0.11, 3], { category: 'italian', price: 24 }),
      ...on('purchase', [0.1], { category: 'italian', price: 24, quantity: 2, order: 'demo-1' }),
    ]),
    past('Has a complaint', [
      ...on('page_view', [1, 2]),
      ...on('view_item', [2, 2.01, 2.02, 2.03], FISH),
      ...on('care_open', [1]),
    ]),
    past('Back after a long time', [
      ...on('page_view', [25, 27]),
      ...on('view_item', [25, 25.01, 27], { category: 'garden', price: 22 }),
      ...on('purchase', [150, 90], { category: 'garden', price: 22, quantity: 2 }),
    ]),
    past('Expert', [
      ...on('page_view', [1, 2, 3, 5, 8]),
      ...on('view_item', [1, 2, 3], { category: 'noodles', price: 20 }),
      ...on('search', [1, 2, 3], { term: 'noodles' }),
      ...uses(28, ['find-noodles', 'sort', 'clock', 'filter']),
    ]),
  ],
};

/** The demo that an address belongs to. @param {string} path */
export const demoAt = (path) => (path.startsWith('/booking') ? TABLES : SHOP);

/** The events as a file that `profile.import` reads. @param {string} section @param {readonly object[]} events @param {number} now */
export const exportFile = (section, events, now) =>
  JSON.stringify({
    tactful: 1,
    events: events.map(({ days, ...event }, nth) => ({
      id: `demo-${nth}`,
      at: Math.round(now - days * DAY_MS),
      section,
      ...event,
    })),
  });
