/** Checkout and confirmation. */

import { deliveryOf, readCart } from '../cart.mjs';
import { COLOURS } from '../catalogue/colours.mjs';
import { html, markup } from '../html.mjs';
import { beginCheckout, purchase } from '../measure.mjs';
import { orderNumber } from '../order.mjs';
import { nextStepSlot } from '../slots/shop.mjs';
import { orderData } from '../structured.mjs';
import { sums } from './cart.mjs';

const field = (name, label, type, complete) =>
  html`<label class="field">${label}<input name="${name}" type="${type}" autocomplete="${complete}" required maxlength="120"></label>`;

const way = (value, name, words, checked) =>
  html`<label class="way"><input type="radio" name="way" value="${value}"${markup(checked ? ' checked' : '')}><span><b>${name}</b> ${words}</span></label>`;

const lines = (cart) =>
  html`<ul class="short-lines">${cart.lines.map(
    ({ product, size, colour, quantity }) =>
      html`<li>${quantity} × ${product.name} <span class="quiet">${COLOURS[colour].name}, ${size}</span></li>`,
  )}</ul>`;

/** @param {{ cart: import('../cart.mjs').Cart }} request */
export function checkout({ cart }) {
  return {
    title: 'Checkout',
    type: 'checkout',
    calls: [beginCheckout(cart)],
    main: html`<div class="wrap"><h1>Checkout</h1><div class="cart">
<form class="checkout" action="/checkout" method="post">
<fieldset><legend>Where shall it go?</legend>
${field('name', 'Name', 'text', 'name')}${field('street', 'Street and number', 'text', 'street-address')}
<div class="choices">${field('town', 'Town', 'text', 'address-level2')}${field('code', 'Postcode', 'text', 'postal-code')}</div>
${field('email', 'E-mail, for the receipt', 'email', 'email')}</fieldset>
<fieldset><legend>How?</legend>${way('post', 'By post', 'two to four days', true)}${way('mill', 'I will fetch it', 'from the mill, any afternoon')}</fieldset>
<fieldset><legend>Paying</legend><p class="quiet">By invoice, thirty days. This is a demonstration: nothing is sent, charged or kept.</p></fieldset>
<button class="button button-wide">Place the order</button></form>
<aside class="summary" aria-label="Summary">${lines(cart)}${sums(cart)}<p><a href="/cart">Change the cart</a></p></aside></div></div>`,
  };
}

/** @param {{ params: URLSearchParams }} request @returns nothing if there is no such order */
export function thankYou({ params }) {
  const bought = readCart(params.get('of') ?? '');
  const order = orderNumber(bought);
  if (!bought.lines.length || params.get('order') !== order) return undefined;
  return {
    title: 'Thank you',
    type: 'thank-you',
    calls: [purchase(bought, order, deliveryOf(bought))],
    structured: [orderData(bought, order)],
    main: html`<div class="wrap thanks"><header><p class="maker">Order ${order}</p><h1>Thank you</h1>
<p class="lead">It is on the packing table. A note will follow when it leaves the mill.</p></header>
<section class="summary" aria-labelledby="bought"><h2 id="bought">What you ordered</h2>${lines(bought)}${sums(bought)}</section>
${nextStepSlot()}
<p><a href="/">Back to the shop</a></p></div>`,
  };
}
