/** The picture of a product in one of its colors. */
import { COLOURS } from '../catalogue/colours.mjs';
import { html, markup } from '../html.mjs';
import { drawBoots } from './boots.mjs';
import { drawBackpack, drawLantern, drawTent } from './camp.mjs';
import { drawCoat } from './coats.mjs';
import { drawBlanket, drawCandle, drawCoffee, drawMug } from './home.mjs';
import { drawGloves, drawJumper, drawScarf } from './knits.mjs';
import { clothOf, shadesOf } from './paint.mjs';

/**
 * Draws into 200 by 200 units.
 * @typedef {(what: { style: string, shades: ReturnType<typeof shadesOf>, fill: string, variant: number }) => string} Draw
 */

/** @type {{ readonly [category: string]: Draw }} */
const DRAW = {
  coats: drawCoat,
  gloves: drawGloves,
  scarves: drawScarf,
  knitwear: drawJumper,
  boots: drawBoots,
  backpacks: drawBackpack,
  tents: drawTent,
  lanterns: drawLantern,
  blankets: drawBlanket,
  mugs: drawMug,
  coffee: drawCoffee,
  candles: drawCandle,
};

/**
 * The drawing alone, to be put into a scene.
 * @param {string} id unique on the page
 */
export function drawing(product, colour, id) {
  const shades = shadesOf(colour);
  const cloth = clothOf(product.pattern, shades, id);
  const what = { style: product.style, shades, fill: cloth.fill, variant: product.hash >>> 5 };
  return cloth.defs + DRAW[product.category](what);
}

/**
 * @param {object} product
 * @param {{ id: string, colour?: string, named?: boolean }} options `id` unique on the page; `named` if no
 *   text next to it names the product
 */
export function picture(product, { id, colour = product.colours[0], named = false }) {
  const label = `${product.name} in ${COLOURS[colour].name.toLowerCase()}`;
  const inner = markup(drawing(product, colour, id));
  return named
    ? html`<svg class="picture" viewBox="0 0 200 200" role="img" aria-label="${label}">${inner}</svg>`
    : html`<svg class="picture" viewBox="0 0 200 200" aria-hidden="true" focusable="false">${inner}</svg>`;
}
