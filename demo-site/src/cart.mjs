/** The cart is the value of its cookie: no session, no id, the same for the same content. */
import { COLOURS } from './catalogue/colours.mjs';
import { productBy } from './catalogue/products.mjs';

/**
 * @typedef {{ product: object, size: string, colour: string, quantity: number }} Line
 * @typedef {{ lines: readonly Line[], orders: number }} Cart `orders` counts those placed before, so that the
 *   same things bought twice are two orders
 */

const MOST_LINES = 20;
const MOST_PIECES = 9;

/** @type {Cart} */
export const EMPTY = { lines: [], orders: 0 };

/** In the cookie and in addresses, a size is its index in the product's list. */
const writeLine = ({ product, size, colour, quantity }) =>
  [product.id, product.sizes.indexOf(size), colour, quantity].join('.');

/** @param {string} text @returns {Line | undefined} `undefined` if the product does not exist in that size and color */
export function readLine(text) {
  const [id = '', size = '', colour = '', quantity = '1'] = text.split('.');
  const product = productBy(id);
  const pieces = Number(quantity);
  if (!product?.colours.includes(colour) || !COLOURS[colour]) return undefined;
  if (!/^\d+$/.test(size) || !product.sizes[Number(size)]) return undefined;
  if (!Number.isInteger(pieces) || pieces < 1 || pieces > MOST_PIECES) return undefined;
  return { product, size: product.sizes[Number(size)], colour, quantity: pieces };
}

/** @param {Cart} cart */
export const writeCart = ({ lines, orders }) => `${orders}~${lines.map(writeLine).join('~')}`;

/** Reads what {@link writeCart} wrote; whatever does not fit is left out. @param {string} text @returns {Cart} */
export function readCart(text) {
  const [orders = '0', ...rest] = text.slice(0, 2000).split('~');
  const lines = rest.slice(0, MOST_LINES).map(readLine).filter(Boolean);
  return { lines, orders: /^\d{1,4}$/.test(orders) ? Number(orders) : 0 };
}

/** The key of a line. Lines with the same key are merged. @param {Line} line */
export const lineKey = ({ product, size, colour }) =>
  [product.id, product.sizes.indexOf(size), colour].join('.');

/**
 * Puts `quantity` pieces on a line, or takes them off; an empty line goes.
 * @param {Cart} cart @param {Line} line @param {number} quantity pieces in all
 * @returns {Cart}
 */
export function setQuantity(cart, line, quantity) {
  const pieces = Math.max(0, Math.min(MOST_PIECES, Math.trunc(quantity) || 0));
  const key = lineKey(line);
  const known = cart.lines.some((other) => lineKey(other) === key);
  const all = known ? cart.lines : [...cart.lines, line].slice(0, MOST_LINES);
  const lines = all
    .map((other) => (lineKey(other) === key ? { ...other, quantity: pieces } : other))
    .filter((other) => other.quantity > 0);
  return { ...cart, lines };
}

/** Pieces of this line that are in the cart. @param {Cart} cart @param {Line} line */
export const quantityOf = (cart, line) =>
  cart.lines.find((other) => lineKey(other) === lineKey(line))?.quantity ?? 0;

export const piecesIn = ({ lines }) => lines.reduce((sum, { quantity }) => sum + quantity, 0);
export const subtotalOf = ({ lines }) =>
  lines.reduce((sum, { product, quantity }) => sum + product.price * quantity, 0);

/** Delivery is free from 60 on. @param {Cart} cart */
export const deliveryOf = (cart) => (subtotalOf(cart) >= 60 ? 0 : 4.5);
