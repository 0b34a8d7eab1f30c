/** The colors of the products. */

/** Slug → what the shop calls it, and the dye. */
export const COLOURS = {
  moss: { name: 'Moss', hex: '#66753f' },
  spruce: { name: 'Spruce', hex: '#2c5547' },
  ink: { name: 'Ink', hex: '#2b3a5c' },
  clay: { name: 'Clay', hex: '#bf6a47' },
  oat: { name: 'Oat', hex: '#d8c4a0' },
  chalk: { name: 'Chalk', hex: '#e9e2d2' },
  heather: { name: 'Heather', hex: '#86739a' },
  rust: { name: 'Rust', hex: '#9c4628' },
  mustard: { name: 'Mustard', hex: '#cc9a2f' },
  slate: { name: 'Slate', hex: '#64727d' },
  charcoal: { name: 'Charcoal', hex: '#3d4347' },
  sky: { name: 'Sky', hex: '#8db2c6' },
  rose: { name: 'Dog rose', hex: '#cf938b' },
  berry: { name: 'Bilberry', hex: '#6f3050' },
  sand: { name: 'Sand', hex: '#c6a877' },
  lake: { name: 'Lake', hex: '#2f6e82' },
  ember: { name: 'Ember', hex: '#d76f34' },
  bark: { name: 'Bark', hex: '#6d4a33' },
};

/** @param {string} hex @returns {number[]} */
const channels = (hex) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));

/** @param {string} from @param {string} to @param {number} share 0: `from`, 1: `to` @returns {string} */
export function mix(from, to, share) {
  const [a, b] = [channels(from), channels(to)];
  return `#${a
    .map((value, index) => Math.round(value + (b[index] - value) * share))
    .map((value) => value.toString(16).padStart(2, '0'))
    .join('')}`;
}

export const darker = (hex, share = 0.25) => mix(hex, '#14181c', share);
export const lighter = (hex, share = 0.3) => mix(hex, '#fffaf0', share);
