/** The slots with recommendations. Their candidates are in the page for everyone; those in hidden places are spare ones. */
import { COMPLEMENTS, productsIn } from '../catalogue/products.mjs';
import { html } from '../html.mjs';
import { money } from '../money.mjs';
import { card } from '../parts.mjs';
import { popular, REFILLS, relatedTo } from '../recommendations.mjs';

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

/** Two products of each complementary category, two of the same category, and spare ones that are bought with the product. */
function companionsOf(product) {
  const [viewed, bought] = relatedTo(product.id);
  const some = (category) =>
    [...[...viewed, ...bought].filter((other) => other.category === category), ...productsIn(category)]
      .filter(({ id }) => id !== product.id)
      .slice(0, 2);
  const shown = [...COMPLEMENTS[product.category], product.category].flatMap(some);
  return [...new Set([...shown, ...bought])].slice(0, 2 * SHOWN);
}

/** On a product page: some of what goes with the product, and of its category, or what is bought with it. */
export const goesWithSlot = (product) => html`
<section class="band" aria-labelledby="goes-with" data-tactful-slot="goes-with">
<h2 id="goes-with"><span data-tactful-when="standard">You may also like</span><span data-tactful-when="picked" hidden>Goes well with it</span></h2>
${cards(companionsOf(product))}</section>`;

const refill = (
  product,
  at,
) => html`<li data-tactful-item="${product.id}" data-tactful-category="${product.category}" data-tactful-brand="${product.brand}"${at >= AGAIN && html` hidden`}>
<a href="/p/${product.id}">${product.name}</a> <span class="quiet">${money(product.price)}</span></li>`;

/** On the front page: what was bought and is probably used up; otherwise nothing, not even an empty region. */
export const buyAgainSlot = () => html`
<div data-tactful-slot="buy-again"><section class="wrap band" aria-labelledby="buy-again" data-tactful-when="picked" hidden>
<h2 id="buy-again">Buy again</h2><ul class="refills">${REFILLS.map(refill)}</ul></section></div>`;
