/** Fills of drawings: plain dyes and woven patterns. */
import { COLOURS, darker, lighter, mix } from '../catalogue/colours.mjs';

/** The second color for each first color. */
const PARTNER = {
  moss: 'oat',
  spruce: 'mustard',
  ink: 'chalk',
  clay: 'chalk',
  oat: 'rust',
  chalk: 'slate',
  heather: 'oat',
  rust: 'oat',
  mustard: 'ink',
  slate: 'chalk',
  charcoal: 'mustard',
  sky: 'ink',
  rose: 'berry',
  berry: 'rose',
  sand: 'spruce',
  lake: 'oat',
  ember: 'ink',
  bark: 'oat',
};

/** The shades that one drawing is made with. @param {string} colour a slug */
export function shadesOf(colour) {
  const main = COLOURS[colour].hex;
  const accent = COLOURS[PARTNER[colour]].hex;
  return {
    main,
    accent,
    dark: darker(main, 0.28),
    deep: darker(main, 0.5),
    light: lighter(main, 0.28),
    pale: lighter(main, 0.55),
  };
}

const WEAVES = {
  stripe: (c) => [
    18,
    18,
    `<rect width="18" height="18" fill="${c.main}"/><rect y="4" width="18" height="6" fill="${c.accent}"/>`,
  ],
  check: (c) => [
    26,
    26,
    `<rect width="26" height="26" fill="${c.main}"/><path d="M0 7h26M7 0v26" stroke="${c.dark}" stroke-width="7" opacity=".55"/><path d="M0 19h26M19 0v26" stroke="${c.accent}" stroke-width="2"/>`,
  ],
  herringbone: (c) => [
    12,
    10,
    `<rect width="12" height="10" fill="${c.main}"/><path d="M0 8l6-6 6 6M0 13l6-6 6 6M0 3l6-6 6 6" fill="none" stroke="${mix(c.main, c.pale, 0.55)}" stroke-width="1.6"/>`,
  ],
  knit: (c) => [
    8,
    8,
    `<rect width="8" height="8" fill="${c.main}"/><path d="M0 2l4 4 4-4M0 -2l4 4 4-4" fill="none" stroke="${c.dark}" stroke-width="1.3" opacity=".6"/>`,
  ],
  fairisle: (c) => [
    24,
    40,
    `<rect width="24" height="40" fill="${c.main}"/><path d="M0 5h24M0 25h24" stroke="${c.accent}" stroke-width="2" stroke-dasharray="2 2"/><path d="M12 8l6 6-6 6-6-6z" fill="${c.accent}"/><path d="M0 8l6 6-6 6zM24 8l-6 6 6 6z" fill="${c.pale}"/><circle cx="4" cy="33" r="2" fill="${c.pale}"/><circle cx="12" cy="33" r="2" fill="${c.pale}"/><circle cx="20" cy="33" r="2" fill="${c.pale}"/>`,
  ],
};

/**
 * @param {string} pattern `plain` or a weave
 * @param {ReturnType<typeof shadesOf>} shades
 * @param {string} id unique on the page
 * @returns {{ defs: string, fill: string }}
 */
export function clothOf(pattern, shades, id) {
  const weave = WEAVES[pattern];
  if (!weave) return { defs: '', fill: shades.main };
  const [width, height, drawing] = weave(shades);
  const defs = `<defs><pattern id="${id}" width="${width}" height="${height}" patternUnits="userSpaceOnUse">${drawing}</pattern></defs>`;
  return { defs, fill: `url(#${id})` };
}

/** The same drawing again, as in a mirror about the middle of the picture. @param {string} drawing */
export const mirrored = (drawing) => `${drawing}<g transform="matrix(-1 0 0 1 200 0)">${drawing}</g>`;

/** The soft ground under a product. */
export const ground = (width = 66, y = 172) =>
  `<ellipse cx="100" cy="${y}" rx="${width}" ry="6" fill="#1b1f1d" opacity=".13"/>`;
