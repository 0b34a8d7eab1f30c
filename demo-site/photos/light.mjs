/** Lights a flat drawing from the upper left, so that it looks round, made of something, and throws a shadow. */
import { blur, double, halve } from './fields.mjs';
import { surfaceOf, texture } from './textures.mjs';

/** Where the light comes from: left, above, in front. */
const [LEFT, ABOVE, FRONT] = [0.42, 0.58, 0.7];

/** Splits a drawing into coverage and brightness, both from 0 to 1. @param {Uint8Array} drawing @param {number} size */
function measure(drawing, size) {
  const alpha = new Float32Array(size * size);
  const luma = new Float32Array(size * size);
  for (let at = 0, from = 0; at < alpha.length; at++, from += 4) {
    const cover = drawing[from + 3] / 255;
    alpha[at] = cover;
    luma[at] = (cover * (0.3 * drawing[from] + 0.59 * drawing[from + 1] + 0.11 * drawing[from + 2])) / 255;
  }
  return { alpha, luma };
}

/** Adds fields, each with its weight. @param {readonly (readonly [weight: number, field: Float32Array])[]} parts */
function sum(parts) {
  const result = new Float32Array(parts[0][1].length);
  for (const [weight, field] of parts)
    for (let at = 0; at < result.length; at++) result[at] += weight * field[at];
  return result;
}

/** The height of the surface above the wall: full in the middle, falling to the edge, with grooves where lines are. */
function heights({ alpha, luma }, half, size, puff) {
  const small = size / 2;
  const round = sum([
    [0.075 * puff * size, blur(half.alpha, small, size * 0.026)],
    [0.034 * puff * size, blur(half.alpha, small, size * 0.009)],
    [-0.02 * size, blur(half.luma, small, size * 0.006)],
  ]);
  const sharp = blur(
    sum([
      [0.006 * puff * size, alpha],
      [0.02 * size, luma],
    ]),
    size,
    size * 0.002,
    true,
  );
  return sum([
    [1, double(round, small)],
    [1, sharp],
  ]);
}

/** The shadow on the wall and the table: the outline, moved away from the light and blurred. */
function shadow(alpha, half) {
  const [right, down] = [Math.round(half * 0.018), Math.round(half * 0.03)];
  // Nearly transparent parts, such as the glow of a light, cast no shadow.
  const solid = alpha.map((cover) => cover * cover * cover);
  const moved = new Float32Array(alpha.length);
  for (let y = down; y < half; y++)
    moved.set(solid.subarray((y - down) * half, (y - down) * half + half - right), y * half + right);
  const soft = sum([
    [0.42, blur(moved, half, half * 0.03)],
    [0.2, blur(solid, half, half * 0.012)],
  ]);
  return double(soft, half);
}

/**
 * @param {Uint8Array} drawing red, green, blue and alpha of each pixel; transparent around the product
 * @param {number} size width and height in pixels, even
 * @param {string} category
 * @returns {{ alpha: Float32Array, dark: Float32Array, lit: Uint8ClampedArray }} coverage and shadow from 0 to 1; red,
 *   green and blue of the product
 */
export function light(drawing, size, category) {
  const { texture: name, rough, gloss, puff } = surfaceOf(category);
  const fields = measure(drawing, size);
  const half = { alpha: halve(fields.alpha, size), luma: halve(fields.luma, size) };
  const height = heights(fields, half, size, puff);
  const fibre = texture(name, size);
  const lit = new Uint8ClampedArray(size * size * 3);
  for (let at = 0, from = 0, to = 0; at < height.length; at++, from += 4, to += 3) {
    const cover = fields.alpha[at];
    if (cover === 0) continue;
    const slopeX = height[at + 1] - height[at - 1] || 0;
    const slopeY = height[at + size] - height[at - size] || 0;
    const flat = 1 / Math.sqrt(slopeX * slopeX + slopeY * slopeY + 1);
    const toward = Math.max(0, (slopeX * LEFT + slopeY * ABOVE + FRONT) * flat);
    const facing = Math.max(0, (slopeX * 0.25 + slopeY * 0.34 + 0.9) * flat);
    const fourth = facing * facing * facing * facing;
    const shade = (0.5 + 0.84 * toward) * (1 + rough * fibre[at]);
    // Transparent parts, such as glow and steam, have no surface.
    const shine = gloss > 0 ? 255 * gloss * fourth ** 6 * cover : 0;
    const factor = 1 + (shade - 1) * cover * cover;
    lit[to] = drawing[from] * factor + shine;
    lit[to + 1] = drawing[from + 1] * factor + shine;
    lit[to + 2] = drawing[from + 2] * factor + shine;
  }
  return { alpha: fields.alpha, dark: shadow(half.alpha, size / 2), lit };
}
