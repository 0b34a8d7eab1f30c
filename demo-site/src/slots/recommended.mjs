/** The slots with recommendations. Their candidates are in the page for everyone; those in hidden places are spare ones. */
import { html } from '../html.mjs';
import { money } from '../money.mjs';
import { card } from '../parts.mjs';
import { popular, REFILLS } from '../recommendations.mjs';

const SHOWN = 6;
const AGAIN = 4;

const cards = (products) =>
  html`<ul class="cards cards-six">${products.map((product, at) => card(product, { at: 'small', spare: at >= SHOWN, waits: true }))}</ul>`;

/** On the front page: popular things, or what goes with those of the visitor. */
export const forYouSlot = () => html`
<section class="wrap band" aria-labelledby="for-you" data-tactful-slot="for-you">
<h2 id="for-you"><span data-tactful-when="standard">Much loved</span><span data-tactful-when="picked" hidden>For you</span></h2>
${cards(popular('home'))}</section>`;

/** On the cart page: what is bought with the things in it. */
export const goesWithCartSlot = () => html`
<section class="band" aria-labelledby="goes-with-cart" data-tactful-slot="goes-with-cart">
<h2 id="goes-with-cart"><span data-tactful-when="standard">Small things, often added</span><span data-tactful-when="picked" hidden>Goes well with it</span></h2>
${cards(popular('cart'))}</section>`;

const refill = (
  product,
  at,
) => html`<li data-tactful-item="${product.id}" data-tactful-category="${product.category}"${at >= AGAIN && html` hidden`}>
<a href="/p/${product.id}">${product.name}</a> <span class="quiet">${money(product.price)}</span></li>`;

/** On the front page: what was bought and is probably used up; otherwise nothing, not even an empty region. */
export const buyAgainSlot = () => html`
<div data-tactful-slot="buy-again"><section class="wrap band" aria-labelledby="buy-again" data-tactful-when="picked" hidden>
<h2 id="buy-again">Buy again</h2><ul class="refills">${REFILLS.map(refill)}</ul></section></div>`;
