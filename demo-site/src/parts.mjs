/** Elements that several pages share: cards, breadcrumbs, stars. */
import { picture } from './art/picture.mjs';
import { BRANDS } from './catalogue/brands.mjs';
import { html, markup } from './html.mjs';
import { money } from './money.mjs';

/** @param {object} product */
export const stars = ({ rating, ratings }) =>
  html`<p class="stars"><span aria-hidden="true">★</span> ${rating.toFixed(1)} <span class="quiet">(${ratings})</span></p>`;

/**
 * A card, with the marks by which it can be ranked.
 * @param {object} product
 * @param {{ level?: 2 | 3, spare?: boolean, waits?: boolean, at?: 'card' | 'small', early?: boolean }} more level of its heading; a
 *   spare card is hidden until one before it goes, and the picture of one that `waits` loads only if the page is personalized; `at` and `early` as for pictures
 */
export function card(product, { level = 3, spare = false, waits = false, at = 'card', early = false } = {}) {
  const heading = markup(`h${level}`);
  return html`<li class="card" data-tactful-item="${product.id}" data-tactful-category="${product.category}" data-tactful-brand="${product.brand}" data-tactful-tier="${product.tier}"${markup(spare ? ' hidden' : '')}>
<a href="/p/${product.id}">
<span class="tile tile-${product.category}">${picture(product, { at, early: early || (spare && !waits) })}${product.isNew && html`<span class="flag">New</span>`}</span>
<${heading} class="card-name">${product.name}</${heading}>
<span class="card-line"><span class="quiet">${BRANDS[product.brand].name}</span> <b>${money(product.price)}</b></span>
</a></li>`;
}

/** @param {readonly (readonly [name: string, address: string])[]} steps */
export const trail = (steps) =>
  html`<nav class="trail" aria-label="You are here"><ol>${steps.map(
    ([name, address], index) =>
      html`<li>${index === steps.length - 1 ? html`<span aria-current="page">${name}</span>` : html`<a href="${address}">${name}</a>`}</li>`,
  )}</ol></nav>`;

/** A radio as a swatch. */
export const swatchOf = (colour) =>
  markup(`<span class="swatch swatch-${colour}" aria-hidden="true"></span>`);
