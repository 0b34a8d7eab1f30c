/** Orders: computed from the cart, so that nothing is stored. */
import { writeCart } from './cart.mjs';
import { seed } from './catalogue/products.mjs';

/** The order's number, the same for the same content and counter. @param {import('./cart.mjs').Cart} cart */
export const orderNumber = (cart) =>
  `HT-${seed(writeCart(cart)).toString(36).toUpperCase().padStart(7, '0')}-${cart.orders}`;

/** The address of the confirmation page. @param {import('./cart.mjs').Cart} cart */
export const thankYouAddress = (cart) =>
  `/thank-you?${new URLSearchParams({ order: orderNumber(cart), of: writeCart(cart) })}`;
