/** Number fields over a square picture: blurring, scaling and noise. They are the same on every machine. */

/** @typedef {Float32Array} Field one number for each pixel, row by row */

/** Averages each number with its neighbors along the rows, and writes the rows as columns. */
function blurRows(from, to, size, radius) {
  const share = 1 / (2 * radius + 1);
  for (let y = 0; y < size; y++) {
    const row = y * size;
    const last = row + size - 1;
    let sum = from[row] * (radius + 1);
    for (let x = 0; x < radius; x++) sum += from[Math.min(row + x, last)];
    for (let x = 0, target = y; x < size; x++, target += size) {
      sum += from[Math.min(row + x + radius, last)];
      to[target] = sum * share;
      sum -= from[Math.max(row + x - radius, row)];
    }
  }
}

/**
 * Blurs a field with a box; twice, unless `once` is set, which comes near enough to a bell curve.
 *
 * @param {Field} field
 * @param {number} size width and height in pixels
 * @param {number} radius in pixels
 * @returns {Field}
 */
export function blur(field, size, radius, once = false) {
  const whole = Math.max(1, Math.round(radius));
  const between = new Float32Array(field.length);
  const result = new Float32Array(field.length);
  blurRows(field, between, size, whole);
  blurRows(between, result, size, whole);
  if (once) return result;
  blurRows(result, between, size, whole);
  blurRows(between, result, size, whole);
  return result;
}

/** Half the width and height; each number is the mean of four. @param {Field} field @param {number} size even */
export function halve(field, size) {
  const half = size / 2;
  const result = new Float32Array(half * half);
  for (let y = 0; y < half; y++)
    for (let x = 0; x < half; x++) {
      const at = 2 * y * size + 2 * x;
      result[y * half + x] = 0.25 * (field[at] + field[at + 1] + field[at + size] + field[at + size + 1]);
    }
  return result;
}

/** Twice the width and height, without steps. @param {Field} field @param {number} half its width and height */
export function double(field, half) {
  const size = half * 2;
  const result = new Float32Array(size * size);
  for (let y = 0; y < size; y++) {
    const near = (y >> 1) * half;
    const far = Math.min(half - 1, Math.max(0, (y >> 1) + (y & 1 ? 1 : -1))) * half;
    for (let x = 0; x < size; x++) {
      const column = x >> 1;
      const other = Math.min(half - 1, Math.max(0, column + (x & 1 ? 1 : -1)));
      result[y * size + x] =
        0.5625 * field[near + column] +
        0.1875 * (field[near + other] + field[far + column]) +
        0.0625 * field[far + other];
    }
  }
  return result;
}

/**
 * Random numbers from -1 to 1, the same for the same seed (mulberry32).
 *
 * @param {number} size
 * @param {number} seed
 * @returns {Field}
 */
export function noise(size, seed) {
  let state = seed;
  const result = new Float32Array(size * size);
  for (let at = 0; at < result.length; at++) {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    result[at] = ((mixed ^ (mixed >>> 14)) >>> 0) / 2147483648 - 1;
  }
  return result;
}

/**
 * Noise in which neighbors are alike, scaled to the range of {@link noise}.
 *
 * @param {number} size
 * @param {number} seed
 * @param {number} radius in pixels
 */
export function softNoise(size, seed, radius) {
  const soft = blur(noise(size, seed), size, radius);
  let most = 0;
  for (const value of soft) most = Math.max(most, Math.abs(value));
  return soft.map((value) => value / most);
}
