/** Knitwear: jumpers, gloves, scarves. */
import { mirrored } from './paint.mjs';

const ribs = (x, y, width, height, c) =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="3" fill="${c.dark}"/>${Array.from(
    { length: Math.floor(width / 5) },
    (_, n) => `<path d="M${x + 3 + n * 5} ${y + 2}v${height - 4}" stroke="${c.main}" stroke-width="1.6"/>`,
  ).join('')}`;

const arm = (fill, c) =>
  `<path d="M74 62c-13 3-22 13-26 32l-10 50c6 5 13 6 20 4l14-46z" fill="${fill}"/><path d="M38 144c6 5 13 6 20 4l4-13c-7 2-15 1-21-4z" fill="${c.dark}"/>`;
const trunk = (fill) => `<path d="M72 62c9-6 18-8 28-8s19 2 28 8l5 86c-22 5-44 5-66 0z" fill="${fill}"/>`;
const hem = (c) =>
  `<path d="M67 140c22 5 44 5 66 0l1 14c-22 5-46 5-68 0z" fill="${c.dark}"/>${mirrored(
    [70, 76, 82, 88, 94]
      .map((x) => `<path d="M${x} 144v11" stroke="${c.main}" stroke-width="1.6"/>`)
      .join(''),
  )}`;

const JUMPERS = {
  crew: (c, fill) =>
    `${mirrored(arm(fill, c))}${trunk(fill)}${hem(c)}<path d="M82 57c4 12 32 12 36 0l-4-4c-6-2-22-2-28 0z" fill="${c.dark}"/><path d="M87 56c5 7 21 7 26 0-6-3-20-3-26 0z" fill="${c.deep}"/>`,
  roll: (c, fill) =>
    `${mirrored(arm(fill, c))}${trunk(fill)}${hem(c)}<path d="M80 58c-1-14 2-24 4-26 9-4 23-4 32 0 2 2 5 12 4 26-8 7-32 7-40 0z" fill="${c.main}"/><path d="M80 58c8 7 32 7 40 0l-1-9c-9 5-29 5-38 0z" fill="${c.dark}" opacity=".6"/>${[86, 93, 100, 107, 114].map((x) => `<path d="M${x} 34v20" stroke="${c.dark}" stroke-width="1.5" opacity=".6"/>`).join('')}`,
  cardigan: (c, fill) =>
    `${mirrored(arm(fill, c))}${trunk(fill)}${hem(c)}<path d="M84 55l16 52 16-52c-6-3-26-3-32 0z" fill="${c.deep}"/><path d="M80 57l20 56v43M120 57l-20 56" fill="none" stroke="${c.dark}" stroke-width="7" stroke-linejoin="round"/>${[116, 128, 140, 151].map((y) => `<circle cx="100" cy="${y}" r="3" fill="${c.pale}"/>`).join('')}${mirrored(`<rect x="74" y="116" width="17" height="16" rx="2" fill="${c.dark}" opacity=".5"/><path d="M74 118h17" stroke="${c.dark}" stroke-width="4"/>`)}`,
  vest: (c, fill) =>
    `<path d="M74 62l9-8c6-3 28-3 34 0l9 8c-3 14-2 26 3 40l4 46c-22 5-44 5-66 0l4-46c5-14 6-26 3-40z" fill="${fill}"/>${hem(c)}<path d="M83 54l17 34 17-34c-6-3-28-3-34 0z" fill="${c.deep}"/><path d="M83 54l17 34 17-34" fill="none" stroke="${c.dark}" stroke-width="6" stroke-linejoin="round"/>${mirrored(`<path d="M75 62c3 14 2 26-3 40" fill="none" stroke="${c.dark}" stroke-width="6"/>`)}`,
};

/** @type {import('./drawing.mjs').Draw} */
export const drawJumper = ({ style, shades, fill }) => JUMPERS[style](shades, fill);

const fingers = (fill, top) =>
  [66, 78, 90, 102]
    .map(
      (x, n) =>
        `<rect x="${x}" y="${top + [8, 1, 0, 7][n]}" width="11.5" height="60" rx="5.7" fill="${fill}"/>`,
    )
    .join('');
const seams = (c, y) =>
  [77.7, 89.7, 101.7]
    .map((x) => `<path d="M${x} ${y}v16" stroke="${c.dark}" stroke-width="1.4" opacity=".6"/>`)
    .join('');
const thumb = (fill) => `<path d="M112 118c4-16 12-28 19-24 7 5 2 20-19 48z" fill="${fill}"/>`;

const HANDS = {
  mitten: (c, fill) =>
    `<path d="M66 150V92c0-28 10-42 24-42s24 14 24 42v58z" fill="${fill}"/>${thumb(fill)}<path d="M112 116c1 10 1 18-3 28" fill="none" stroke="${c.dark}" stroke-width="1.6" opacity=".5"/>${ribs(64, 144, 52, 24, c)}`,
  glove: (c, fill) =>
    `${fingers(fill, 48)}<rect x="66" y="88" width="47.5" height="60" rx="8" fill="${fill}"/>${thumb(fill)}${seams(c, 78)}<path d="M78 102v24M90 100v26M102 102v24" stroke="${c.dark}" stroke-width="1.6" opacity=".5"/>${ribs(66, 140, 48, 28, c)}`,
  fingerless: (c, fill) =>
    `<g fill="#e2b999"><rect x="67" y="58" width="9.5" height="30" rx="4.7"/><rect x="79" y="51" width="9.5" height="34" rx="4.7"/><rect x="91" y="50" width="9.5" height="34" rx="4.7"/><rect x="103" y="57" width="9.5" height="30" rx="4.7"/></g>${[66, 78, 90, 102].map((x) => `<rect x="${x}" y="74" width="11.5" height="20" rx="2" fill="${c.dark}"/>`).join('')}<rect x="66" y="82" width="47.5" height="66" rx="5" fill="${fill}"/>${thumb(fill)}${ribs(66, 138, 48, 30, c)}`,
};

/** @type {import('./drawing.mjs').Draw} */
export function drawGloves({ style, shades, fill }) {
  const hand = HANDS[style](shades, fill);
  const place = (x, turn, flip) =>
    `<g transform="translate(${x} 102) rotate(${turn}) scale(${flip * 0.86} .86) translate(-96 -110)">${hand}</g>`;
  return place(60, -9, 1) + place(140, 9, -1);
}

const fringe = (x, y, width, c) =>
  Array.from(
    { length: Math.floor(width / 5) },
    (_, n) =>
      `<path d="M${x + 2.5 + n * 5} ${y}v14" stroke="${n % 2 ? c.main : c.accent}" stroke-width="2.4" stroke-linecap="round"/>`,
  ).join('');

const SCARVES = {
  looped: (c, fill) =>
    `<g transform="rotate(9 92 100)"><rect x="74" y="82" width="34" height="78" fill="${fill}"/>${fringe(74, 160, 34, c)}</g><g transform="rotate(-8 112 100)"><rect x="98" y="80" width="34" height="64" fill="${fill}"/><rect x="98" y="80" width="34" height="64" fill="${c.deep}" opacity=".12"/>${fringe(98, 144, 34, c)}</g>
<path d="M48 74c0-30 24-46 52-46s52 16 52 46c0 22-24 34-52 34S48 96 48 74zm27-6c0 12 11 18 25 18s25-6 25-18-11-20-25-20-25 8-25 20z" fill="${fill}" fill-rule="evenodd"/><path d="M75 68c0-12 11-20 25-20s25 8 25 20" fill="none" stroke="${c.deep}" stroke-width="5" opacity=".35"/><path d="M52 84c14 12 30 17 52 16 18-1 32-6 44-18" fill="none" stroke="${c.deep}" stroke-width="2.4" opacity=".4"/><path d="M60 94c12 8 26 11 42 11" fill="none" stroke="${c.pale}" stroke-width="2" opacity=".5"/>`,
  folded: (c, fill) =>
    `<path d="M40 70c0-6 5-10 11-10h98c6 0 11 4 11 10v70c0 5-4 9-9 9H49c-5 0-9-4-9-9z" fill="${c.dark}"/><rect x="40" y="56" width="120" height="34" rx="12" fill="${fill}"/><rect x="40" y="82" width="120" height="34" rx="12" fill="${fill}"/><rect x="40" y="108" width="120" height="36" rx="12" fill="${fill}"/><path d="M42 86c30 6 86 6 116 0M42 112c30 6 86 6 116 0" stroke="${c.deep}" stroke-width="2.6" fill="none" opacity=".45"/><path d="M84 56h32v88H84z" fill="${c.deep}" opacity=".12"/><g transform="translate(84 142)">${fringe(0, 0, 34, c)}</g>`,
  snood: (c, fill) =>
    `<path d="M38 84c0-26 28-42 62-42s62 16 62 42v38c0 24-28 38-62 38s-62-14-62-38z" fill="${fill}"/><ellipse cx="100" cy="80" rx="46" ry="24" fill="${c.deep}"/><path d="M54 80c0 13 20 24 46 24s46-11 46-24c0 20-12 34-46 34S54 100 54 80z" fill="${c.dark}"/><path d="M42 112c20 16 40 20 58 20s38-6 58-24M46 136c18 10 34 14 54 14s38-5 54-16" fill="none" stroke="${c.deep}" stroke-width="2.6" opacity=".4"/>`,
};

/** @type {import('./drawing.mjs').Draw} */
export const drawScarf = ({ style, shades, fill }) => SCARVES[style](shades, fill);
