/** The data layer of the pages, in the format of GA4 e-commerce. */
import { BRANDS } from './catalogue/brands.mjs';
import { COLOURS } from './catalogue/colours.mjs';
import { CATEGORIES } from './catalogue/products.mjs';

const CURRENCY = 'GBP';

/** One article as GA4 names it. */
const itemOf = (product, more = {}) => ({
  item_id: product.id,
  item_name: product.name,
  item_category: CATEGORIES[product.category].name,
  item_brand: BRANDS[product.brand].name,
  price: product.price,
  quantity: 1,
  ...more,
});

const lineOf = ({ product, size, colour, quantity }) =>
  itemOf(product, { item_variant: `${COLOURS[colour].name} / ${size}`, quantity });

const totalOf = (items) =>
  Number(items.reduce((sum, { price, quantity }) => sum + price * quantity, 0).toFixed(2));

const call = (event, items, more = {}) => ({
  event,
  ecommerce: { currency: CURRENCY, value: totalOf(items), items, ...more },
});

export const viewItem = (product) => call('view_item', [itemOf(product)]);
export const addToCart = (line) => call('add_to_cart', [lineOf(line)]);
export const removeFromCart = (line) => call('remove_from_cart', [lineOf(line)]);
export const beginCheckout = (cart) => call('begin_checkout', cart.lines.map(lineOf));
export const purchase = (cart, order, shipping) =>
  call('purchase', cart.lines.map(lineOf), { transaction_id: order, shipping });

/** A mixed selection is a promotion: as a list it would count as a look at the category of its first article. */
export const viewPromotion = (promotion, products) => ({
  event: 'view_promotion',
  ecommerce: {
    promotion_name: promotion,
    items: products.map((product, index) => itemOf(product, { index })),
  },
});

/** @param {string} list its name @param {readonly object[]} products of one category */
export const viewItemList = (list, products) => ({
  event: 'view_item_list',
  ecommerce: {
    item_list_name: list,
    items: products.map((product, index) => itemOf(product, { index })),
  },
});

export const viewSearchResults = (term) => ({ event: 'view_search_results', search_term: term });
export const careOpen = (topic) => ({ event: 'care_open', topic });
export const careClose = (outcome) => ({ event: 'care_close', outcome });
export const useFeature = (feature) => ({ event: 'use_feature', feature });
