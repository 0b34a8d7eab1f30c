/** The empty studio: a wall and a table in soft light from the upper left, a little dust and grain. */
import { noise, softNoise } from './fields.mjs';

/** Wall and table of each category, as red, green and blue. */
const TONES = {
  coats: [236, 237, 232],
  gloves: [241, 233, 221],
  scarves: [241, 231, 225],
  knitwear: [231, 236, 236],
  boots: [237, 231, 217],
  backpacks: [230, 235, 235],
  tents: [229, 234, 218],
  lanterns: [216, 207, 190],
  blankets: [237, 231, 218],
  mugs: [233, 236, 231],
  coffee: [233, 229, 214],
  candles: [236, 225, 218],
};

/** Things that hang or lie flat have no table under them. */
const FLAT = new Set(['coats', 'gloves', 'scarves', 'knitwear']);

/** Where the table begins, as a share of the height. */
const EDGE = 0.7;

const smooth = (from, to, value) => {
  const share = Math.min(1, Math.max(0, (value - from) / (to - from)));
  return share * share * (3 - 2 * share);
};

/** How bright a place of the studio is. @param {number} x @param {number} y both from 0 to 1 */
function brightness(x, y, isFlat) {
  const fromWindow = 1.07 - 0.19 * Math.hypot(x - 0.25, (y - 0.15) * 0.9);
  const corner = Math.hypot(x - 0.5, y - 0.5);
  const vignette = 1 - 0.2 * corner * corner;
  if (isFlat) return fromWindow * vignette;
  const table = smooth(EDGE - 0.05, EDGE + 0.06, y);
  const dip = 1 - 0.1 * (smooth(EDGE - 0.14, EDGE, y) - smooth(EDGE, EDGE + 0.12, y));
  return fromWindow * vignette * dip * (1 + table * 0.05);
}

const walls = new Map();

/** The unevenness of the wall, coarse and fine. @param {number} size */
function wallOf(size) {
  if (!walls.has(size))
    walls.set(size, { plaster: softNoise(size, 61, size / 40), fine: softNoise(size, 62, 1) });
  return walls.get(size);
}

const built = new Map();

/**
 * @param {string} category
 * @param {number} size in pixels
 * @returns {Float32Array} red, green and blue of each pixel, from 0 to 255
 */
export function studio(category, size) {
  const key = `${category}-${size}`;
  if (!built.has(key)) {
    const { plaster, fine } = wallOf(size);
    const pixels = new Float32Array(size * size * 3);
    for (let at = 0; at < size * size; at++) {
      const light =
        brightness((at % size) / size, Math.floor(at / size) / size, FLAT.has(category)) +
        plaster[at] * 0.015 +
        fine[at] * 0.01;
      for (let channel = 0; channel < 3; channel++)
        pixels[at * 3 + channel] = TONES[category][channel] * light;
    }
    built.set(key, pixels);
  }
  return built.get(key);
}

const grains = new Map();

/** The grain of the film. @param {number} size @returns {import('./fields.mjs').Field} */
export function grain(size) {
  if (!grains.has(size)) grains.set(size, noise(size, 71));
  return grains.get(size);
}
