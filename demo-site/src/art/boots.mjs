/** Boots, one behind the other. */
const FOOT = 'C112 106 128 110 144 117c12 5 17 14 18 27H50';

const sole = (fill, teeth) =>
  `<path d="M46 144h118c3 8 2 13-3 16H50c-5 0-7-6-4-16z" fill="${fill}"/>${
    teeth
      ? Array.from(
          { length: 9 },
          (_, n) => `<rect x="${52 + n * 12}" y="158" width="7" height="5" rx="1" fill="${fill}"/>`,
        ).join('')
      : `<path d="M46 158h34v6H50c-3 0-4-3-4-6z" fill="${fill}"/>`
  }<path d="M46 147h118" stroke="#fff8ea" stroke-width="1.4" stroke-dasharray="3 3" opacity=".5"/>`;

const laces = (c, from) =>
  [0, 1, 2, 3]
    .map(
      (n) =>
        `<path d="M${92 + n * 4} ${from + n * 12}l${15 + n * 2} ${5 + n}" stroke="${c.accent}" stroke-width="3" stroke-linecap="round"/>`,
    )
    .join('');

const CUTS = {
  hiker: (c) =>
    `<path d="M56 54h50l4 40${FOOT}c-2-28 8-60 6-90z" fill="${c.main}"/><path d="M53 54c0-8 3-11 8-11h40c5 0 7 4 7 11z" fill="${c.dark}"/><path d="M56 60h40l6 38c-14 6-34 8-49 6 3-16 4-30 3-44z" fill="${c.dark}" opacity=".4"/><path d="M132 112c14 5 27 10 30 32h-34c-2-12-1-22 4-32z" fill="${c.dark}"/><path d="M50 122c8-3 20-3 26 2l2 20H50z" fill="${c.dark}"/>${laces(c, 58)}${sole('#3a3733', true)}<path d="M54 46v-10" stroke="${c.accent}" stroke-width="4" stroke-linecap="round"/>`,
  chelsea: (c) =>
    `<path d="M58 48h48c0 18 0 34 4 46${FOOT}c-1-30 8-64 8-96z" fill="${c.main}"/><path d="M76 48h20c2 22-1 38-11 52-9-14-12-30-9-52z" fill="${c.deep}"/>${[80, 85, 90].map((x) => `<path d="M${x} 52v${x === 85 ? 40 : 26}" stroke="${c.main}" stroke-width="1.4" opacity=".7"/>`).join('')}<path d="M112 102c14 4 36 8 46 26" fill="none" stroke="${c.pale}" stroke-width="3" opacity=".35" stroke-linecap="round"/><path d="M62 48v-9c0-4 7-4 7 0v9" fill="none" stroke="${c.accent}" stroke-width="3"/>${sole('#2e2a27', false)}`,
  welly: (c) =>
    `<path d="M56 26h52c-2 26-2 50 2 68${FOOT}c-2-40 8-78 6-118z" fill="${c.main}"/><path d="M55 26h54v9H55z" fill="${c.dark}"/><path d="M96 40c-2 22-1 42 2 56" stroke="${c.pale}" stroke-width="4" opacity=".4" fill="none" stroke-linecap="round"/><path d="M54 108c20 5 40 3 56-6" fill="none" stroke="${c.dark}" stroke-width="2.4"/><path d="M106 38l14 4v14l-14-3z" fill="${c.accent}"/><rect x="116" y="44" width="8" height="10" rx="2" fill="none" stroke="#c9b27a" stroke-width="2.4"/><path d="M50 134h112" stroke="${c.dark}" stroke-width="3"/>${sole('#d9cfb6', true)}`,
  winter: (c) =>
    `<path d="M56 56h52l2 38${FOOT}c-2-28 8-60 6-88z" fill="${c.main}"/><path d="M50 58c-3-8 4-12 8-10 2-7 12-7 15-2 4-6 13-5 16 1 5-5 14-2 14 4 8-1 10 8 4 12-18 6-40 4-57-5z" fill="#efe6d3"/><path d="M50 116c20-4 24 8 36 8s12-14 26-14c18 2 46 6 50 34H50z" fill="${c.deep}"/>${laces(c, 66)}<path d="M54 92h40" stroke="${c.dark}" stroke-width="5"/>${sole('#4a443c', true)}`,
};

/** @type {import('./drawing.mjs').Draw} */
export function drawBoots({ style, shades }) {
  const boot = CUTS[style](shades);
  return `<ellipse cx="104" cy="165" rx="72" ry="6" fill="#1b1f1d" opacity=".13"/><g transform="translate(22 -9) scale(.96)">${boot}</g><g transform="translate(-8 4)">${boot}</g>`;
}
