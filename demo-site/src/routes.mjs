/** Which address shows which page, and what the forms do. */

import { choosePage } from './assistant.mjs';
import { topicIn } from './care.mjs';
import { EMPTY, lineKey, quantityOf, readLine, setQuantity, writeCart } from './cart.mjs';
import { mapPage } from './mill.mjs';
import { thankYouAddress } from './order.mjs';
import { cartPage } from './pages/cart.mjs';
import { category } from './pages/category.mjs';
import { checkout, thankYou } from './pages/checkout.mjs';
import { casePage, guidePage, help } from './pages/help.mjs';
import { home } from './pages/home.mjs';
import { product } from './pages/product.mjs';
import { searchPage } from './pages/search.mjs';
import { aboutYourData, germanGuide, guide, newsletterPage, notFound, privacy } from './pages/words.mjs';

/**
 * A request, with its cookies parsed.
 * @typedef {{ path: string, params: URLSearchParams, form: URLSearchParams, cart: import('./cart.mjs').Cart,
 *   caseOpen?: string, strict: boolean }} Request
 * @typedef {{ page: object, status?: number } | { to: string, cookies?: readonly string[] }} Reply
 */

const KEPT = 'Path=/; HttpOnly; SameSite=Lax';
const cartCookie = (cart) => `cart=${writeCart(cart)}; ${KEPT}`;

/** Pages with a fixed address. */
const PAGES = {
  '/': home,
  '/search': searchPage,
  '/cart': cartPage,
  '/help': help,
  '/help/choose': choosePage,
  '/guide': guide,
  '/guide/de': germanGuide,
  '/about-your-data': aboutYourData,
  '/privacy': privacy,
  '/thank-you': thankYou,
  '/newsletter': newsletterPage,
  '/map': mapPage,
};

/** Pages with a name in their address. */
const FAMILIES = [
  [/^\/c\/([a-z-]+)$/, category],
  [/^\/p\/([a-z-]+)$/, product],
  [/^\/help\/([a-z-]+)$/, guidePage],
];

/** @param {Request} request @returns {Reply} */
function show(request) {
  const { path, cart } = request;
  if (path === '/checkout') return cart.lines.length ? { page: checkout(request) } : { to: '/cart' };
  if (path === '/help/case') return request.caseOpen ? { page: casePage(request) } : { to: '/help' };
  if (Object.hasOwn(PAGES, path)) return { page: PAGES[path](request) };
  for (const [address, page] of FAMILIES) {
    const [, name] = address.exec(path) ?? [];
    if (name) return { page: page(request, name) };
  }
  return { page: undefined };
}

/** Adds a product to the cart. The address contains the change, so that the cart page can report it. */
function add({ cart, form }) {
  const line = readLine(
    `${form.get('item')}.${form.get('size')}.${form.get('colour')}.${form.get('quantity') ?? 1}`,
  );
  if (!line) return { to: '/cart' };
  const before = quantityOf(cart, line);
  const after = setQuantity(cart, line, before + line.quantity);
  const added = quantityOf(after, line) - before;
  return {
    to: added > 0 ? `/cart?added=${lineKey(line)}.${added}` : '/cart',
    cookies: [cartCookie(after)],
  };
}

function update({ cart, form }) {
  const line = readLine(`${form.get('line')}.1`);
  if (!line || quantityOf(cart, line) === 0) return { to: '/cart' };
  const after = setQuantity(cart, line, form.has('remove') ? 0 : Number(form.get('quantity')));
  const more = quantityOf(after, line) - quantityOf(cart, line);
  const news = more === 0 ? '' : `?${more > 0 ? 'added' : 'removed'}=${lineKey(line)}.${Math.abs(more)}`;
  return { to: `/cart${news}`, cookies: [cartCookie(after)] };
}

function order({ cart, form }) {
  if (!cart.lines.length) return { to: '/cart' };
  const complete = ['name', 'street', 'town', 'code', 'email'].every((field) => form.get(field)?.trim());
  if (!complete) return { to: '/checkout' };
  return {
    to: thankYouAddress(cart),
    cookies: [cartCookie({ ...EMPTY, orders: cart.orders + 1 })],
  };
}

function openCase({ form }) {
  const topic = topicIn(form.get('topic')) ?? 'other';
  return { to: '/help/case?opened', cookies: [`case=${topic}; ${KEPT}`] };
}

function closeCase({ caseOpen, form }) {
  if (!caseOpen) return { to: '/help' };
  const outcome = form.get('outcome') === 'resolved' ? 'resolved' : 'unresolved';
  return { to: `/help?closed=${outcome}`, cookies: [`case=; ${KEPT}; Max-Age=0`] };
}

/** The address is dropped: the shop sends no letters. */
const signUp = () => ({ to: '/newsletter' });

const ACTS = {
  '/newsletter': signUp,
  '/cart/add': add,
  '/cart/update': update,
  '/checkout': order,
  '/help/case': openCase,
  '/help/case/close': closeCase,
};

/** @param {string} method @param {Request} request @returns {Reply} */
export function answer(method, request) {
  if (method === 'POST' && Object.hasOwn(ACTS, request.path)) return ACTS[request.path](request);
  const reply = show(request);
  return 'page' in reply && !reply.page ? { page: notFound(), status: 404 } : reply;
}
