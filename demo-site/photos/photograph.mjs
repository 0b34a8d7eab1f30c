/** Photographs of products: in the studio, or cut out for a scene. */
import sharp from 'sharp';
import { drawing } from '../src/art/drawing.mjs';
import { light } from './light.mjs';
import { grain, studio } from './studio.mjs';

/** The space around the drawings of a category, in units of the drawing. */
const MARGINS = { coats: 8, gloves: 2, scarves: 6, knitwear: -14, boots: 8, tents: 10, blankets: 4 };
const ANY_MARGIN = 10;

/** Draws a product with a transparent background. @returns {Promise<Uint8Array>} red, green, blue, alpha */
function draw(product, colour, size, margin) {
  const box = `${-margin} ${-margin} ${200 + 2 * margin} ${200 + 2 * margin}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="${box}">${drawing(product, colour)}</svg>`;
  return sharp(Buffer.from(svg)).ensureAlpha().raw().toBuffer();
}

/**
 * @param {object} product
 * @param {string} colour
 * @param {number} size width and height in pixels, even
 * @returns {Promise<import('sharp').Sharp>} on the table of the studio
 */
export async function photograph(product, colour, size) {
  const { category } = product;
  const drawn = await draw(product, colour, size, MARGINS[category] ?? ANY_MARGIN);
  const { alpha, dark, lit } = light(drawn, size, category);
  const [back, film] = [studio(category, size), grain(size)];
  const picture = new Uint8ClampedArray(size * size * 3);
  for (let to = 0, at = 0; to < picture.length; to++) {
    const wall = back[to] * (1 - 0.9 * dark[at]);
    picture[to] = wall + (lit[to] - wall) * alpha[at] + film[at] * 2.6;
    if (to % 3 === 2) at++;
  }
  return sharp(picture, { raw: { width: size, height: size, channels: 3 } });
}

/**
 * @param {object} product
 * @param {string} colour
 * @param {number} size width and height in pixels, even
 * @returns {Promise<Buffer>} PNG with the product and its shadow on nothing
 */
export async function cutOut(product, colour, size) {
  const { alpha, dark, lit } = light(await draw(product, colour, size, 0), size, product.category);
  const picture = new Uint8ClampedArray(size * size * 4);
  for (let at = 0, from = 0, to = 0; at < alpha.length; at++, from += 3, to += 4) {
    const cover = alpha[at];
    const all = cover + (1 - cover) * dark[at];
    picture[to + 3] = 255 * all;
    if (all > 0)
      for (let channel = 0; channel < 3; channel++)
        picture[to + channel] = (lit[from + channel] * cover + 12 * (all - cover)) / all;
  }
  return sharp(picture, { raw: { width: size, height: size, channels: 4 } })
    .png({ compressionLevel: 1 })
    .toBuffer();
}
