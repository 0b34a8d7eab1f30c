/** The photograph of a product in one of its colors, in several sizes. */
import { COLOURS } from '../catalogue/colours.mjs';
import { html } from '../html.mjs';
import { drawingName } from './drawing.mjs';

/** Widths and heights in pixels; the largest is what the build renders. */
export const SIZES = [160, 240, 480];

/** Where pictures are shown → how wide they are there. */
const WIDTHS = {
  card: '(min-width: 76rem) 270px, (min-width: 43.75rem) 24vw, 46vw',
  small: '(min-width: 76rem) 176px, (min-width: 62.5rem) 15vw, (min-width: 43.75rem) 22vw, 46vw',
  tile: '(min-width: 50rem) 170px, 29vw',
  line: '96px',
  product: '(min-width: 53.75rem) 600px, 94vw',
};

const addressOf = (name, size) => `/pictures/${name}-${size}.webp`;

/**
 * @param {object} product
 * @param {object} [options]
 * @param {string} [options.colour]
 * @param {keyof typeof WIDTHS} [options.at]
 * @param {boolean} [options.named] if no text next to it names the product
 * @param {boolean} [options.early] for pictures at the top of a page: they load at once
 */
export function picture(product, options = {}) {
  const { colour = product.colours[0], at = 'card', named = false, early = false } = options;
  const name = drawingName(product, colour);
  const set = SIZES.map((size) => `${addressOf(name, size)} ${size}w`).join(', ');
  const label = named ? `${product.name} in ${COLOURS[colour].name.toLowerCase()}` : '';
  return html`<img class="picture" src="${addressOf(name, 240)}" srcset="${set}" sizes="${WIDTHS[at]}" width="480" height="480" alt="${label}" loading="${early ? 'eager' : 'lazy'}" decoding="async">`;
}
