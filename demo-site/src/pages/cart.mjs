/** The cart. */
import { picture } from '../art/picture.mjs';
import { deliveryOf, lineKey, readLine, subtotalOf } from '../cart.mjs';
import { COLOURS } from '../catalogue/colours.mjs';
import { html, markup } from '../html.mjs';
import { addToCart, removeFromCart } from '../measure.mjs';
import { money } from '../money.mjs';
import { goesWithCartSlot } from '../slots/recommended.mjs';

const line = (line) => html`<li class="line">
<a class="tile tile-${line.product.category}" href="/p/${line.product.id}" aria-label="${line.product.name}">${picture(line.product, { colour: line.colour, at: 'line', early: true })}</a>
<div class="line-text"><h2><a href="/p/${line.product.id}">${line.product.name}</a></h2>
<p class="quiet">${COLOURS[line.colour].name}, ${line.size}</p>
<form class="line-form" action="/cart/update" method="post"><input type="hidden" name="line" value="${lineKey(line)}">
<label>Pieces <select name="quantity" aria-label="Pieces of ${line.product.name}">${Array.from(
  { length: 9 },
  (_, n) => html`<option${markup(n + 1 === line.quantity ? ' selected' : '')}>${n + 1}</option>`,
)}</select></label>
<button class="link">Update<span class="unseen"> ${line.product.name}</span></button>
<button class="link" name="remove" value="1">Remove<span class="unseen"> ${line.product.name}</span></button></form></div>
<p class="line-price">${money(line.product.price * line.quantity)}</p></li>`;

/** @param {import('../cart.mjs').Cart} cart */
export const sums = (cart) => html`<dl class="sums">
<div><dt>Things</dt><dd>${money(subtotalOf(cart))}</dd></div>
<div><dt>Delivery</dt><dd>${deliveryOf(cart) ? money(deliveryOf(cart)) : 'Free'}</dd></div>
<div class="sum"><dt>Total</dt><dd>${money(subtotalOf(cart) + deliveryOf(cart))}</dd></div></dl>`;

const empty = html`<div class="empty"><p class="lead">There is nothing in it yet.</p><p><a class="button" href="/">Have a look round</a></p></div>`;

/** A message about the last change of the cart. @param {URLSearchParams} params */
function news(params) {
  const [added, removed] = ['added', 'removed'].map((name) => readLine(params.get(name) ?? ''));
  return {
    calls: [added && addToCart(added), removed && removeFromCart(removed)].filter(Boolean),
    words: added
      ? `${added.product.name} is in your cart.`
      : removed
        ? `${removed.product.name} was taken out.`
        : undefined,
  };
}

/** @param {{ params: URLSearchParams, cart: import('../cart.mjs').Cart }} request */
export function cartPage({ params, cart }) {
  const { calls, words } = news(params);
  return {
    title: 'Your cart',
    type: 'cart',
    calls,
    main: html`<div class="wrap"><h1>Your cart</h1>${words && html`<p class="news" role="status">${words}</p>`}
${
  cart.lines.length === 0
    ? empty
    : html`<div class="cart"><ul class="lines">${cart.lines.map(line)}</ul>
<aside class="summary" aria-label="Summary">${sums(cart)}<p><a class="button button-wide" href="/checkout">Go to checkout</a></p><p class="quiet">No account needed. Sixty days to change your mind.</p></aside></div>
${goesWithCartSlot()}`
}</div>`,
  };
}
