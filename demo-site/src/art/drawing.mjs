/** The drawing of a product in one of its colors; the build makes a photograph of it. */
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

/** Packets and jars have one of five emblems on their labels. */
const EMBLEMS = 5;
const emblemOf = ({ category, hash }) => (/coffee|candles/.test(category) ? (hash >>> 5) % EMBLEMS : 0);

/** The name of a drawing. Two products with the same name share a photograph. @param {object} product @param {string} colour */
export const drawingName = (product, colour) =>
  [product.category, product.style, product.pattern, colour, emblemOf(product)].join('-');

/**
 * @param {object} product
 * @param {string} colour a slug
 * @returns {string} SVG of 200 by 200 units without its root element
 */
export function drawing(product, colour) {
  const shades = shadesOf(colour);
  const cloth = clothOf(product.pattern, shades, 'cloth');
  const what = { style: product.style, shades, fill: cloth.fill, variant: emblemOf(product) };
  return cloth.defs + DRAW[product.category](what);
}
