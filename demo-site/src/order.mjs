/** Orders: worked out from what was bought, so that nothing about them need be kept. */
import { writeCart } from './cart.mjs';
import { seed } from './catalogue/products.mjs';

/** The order's number, the same for the same content and counter. @param {import('./cart.mjs').Cart} cart */
export const orderNumber = (cart) =>
  `HT-${seed(writeCart(cart)).toString(36).toUpperCase().padStart(7, '0')}-${cart.orders}`;

/** Where the shop says thanks for it. @param {import('./cart.mjs').Cart} cart */
export const thankYouAddress = (cart) =>
  `/thank-you?${new URLSearchParams({ order: orderNumber(cart), of: writeCart(cart) })}`;
