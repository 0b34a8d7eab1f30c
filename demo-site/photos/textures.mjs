/** The surface of the goods: wool, cloth, leather, glaze, paper. */
import { noise, softNoise } from './fields.mjs';

/**
 * `rough`: how strong the texture is. `gloss`: how much light the surface mirrors. `puff`: how round it looks.
 * @typedef {{ texture: 'wool' | 'cloth' | 'leather' | 'smooth' | 'paper', rough: number, gloss: number, puff: number }} Surface
 */

/** @type {{ readonly [category: string]: Surface }} */
const SURFACES = {
  coats: { texture: 'cloth', rough: 0.1, gloss: 0.05, puff: 1.1 },
  gloves: { texture: 'wool', rough: 0.2, gloss: 0, puff: 1.2 },
  scarves: { texture: 'wool', rough: 0.2, gloss: 0, puff: 1 },
  knitwear: { texture: 'wool', rough: 0.18, gloss: 0, puff: 1 },
  boots: { texture: 'leather', rough: 0.14, gloss: 0.22, puff: 1.3 },
  backpacks: { texture: 'cloth', rough: 0.13, gloss: 0.04, puff: 1.3 },
  tents: { texture: 'cloth', rough: 0.08, gloss: 0.03, puff: 0.7 },
  lanterns: { texture: 'smooth', rough: 0.03, gloss: 0.3, puff: 1 },
  blankets: { texture: 'wool', rough: 0.22, gloss: 0, puff: 1.1 },
  mugs: { texture: 'smooth', rough: 0.03, gloss: 0.45, puff: 1.4 },
  coffee: { texture: 'paper', rough: 0.08, gloss: 0.06, puff: 1 },
  candles: { texture: 'smooth', rough: 0.04, gloss: 0.25, puff: 1.2 },
};

/** @param {string} category @returns {Surface} */
export const surfaceOf = (category) => SURFACES[category];

/** Threads that cross: noise that is stretched along the rows and along the columns. */
function threads(size, seed) {
  const along = noise(size, seed);
  const across = noise(size, seed + 1);
  return along.map((_, at) => {
    const [x, y] = [at % size, Math.floor(at / size)];
    const one = along[y * size + (x >> 2)];
    const other = across[(y >> 2) * size + x];
    return ((x ^ y) & 1 ? one : other) * 0.8;
  });
}

const MAKE = {
  cloth: (size) => threads(size, 11),
  wool: (size) => {
    const [coarse, fine] = [softNoise(size, 21, size / 300), noise(size, 22)];
    return coarse.map((value, at) => value * 0.75 + fine[at] * 0.25);
  },
  leather: (size) => {
    const [wide, narrow] = [softNoise(size, 31, size / 90), softNoise(size, 32, size / 340)];
    return wide.map((value, at) => value * 0.5 + narrow[at] * 0.5);
  },
  smooth: (size) => softNoise(size, 41, size / 60),
  paper: (size) => {
    const [wide, fine] = [softNoise(size, 51, size / 60), noise(size, 52)];
    return wide.map((value, at) => value * 0.7 + fine[at] * 0.3);
  },
};

const made = new Map();

/** @param {Surface['texture']} name @param {number} size @returns {import('./fields.mjs').Field} from -1 to 1 */
export function texture(name, size) {
  const key = `${name}-${size}`;
  if (!made.has(key)) made.set(key, MAKE[name](size));
  return made.get(key);
}
