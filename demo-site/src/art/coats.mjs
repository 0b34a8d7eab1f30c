/** Coats, hanging straight. */
import { mirrored } from './paint.mjs';

const sleeve = (fill, dark) =>
  `<path d="M74 55C60 58 51 70 47 94L38 141c6 6 15 7 22 4l12-45z" fill="${fill}"/><path d="M38 141c6 6 15 7 22 4l3-11c-7 3-16 1-22-5z" fill="${dark}" opacity=".6"/>`;
const body = (fill, hem) =>
  `<path d="M72 55c8-7 18-9 28-9s20 2 28 9l${hem > 160 ? 10 : 7} ${hem - 55}c-25 6-51 6-${hem > 160 ? 76 : 70} 0z" fill="${fill}"/>`;
const fold = (c, hem) =>
  `<path d="M76 70c-2 25-4 60-6 ${hem - 74}M124 70c2 25 4 60 6 ${hem - 74}" stroke="${c.dark}" stroke-width="2" opacity=".35" fill="none"/>`;
const zip = (c, from, to) =>
  `<path d="M100 ${from}V${to}" stroke="${c.deep}" stroke-width="2.4"/><circle cx="100" cy="${from + 4}" r="2.6" fill="${c.accent}"/>`;
const button = (x, y, fill) => `<circle cx="${x}" cy="${y}" r="2.8" fill="${fill}"/>`;

const CUTS = {
  parka: (c, fill) => `${mirrored(sleeve(fill, c.dark))}${body(fill, 172)}${fold(c, 172)}
<path d="M70 58c-3-29 13-40 30-40s33 11 30 40c-10 8-50 8-60 0z" fill="${fill}"/>
<path d="M79 57c-3-21 8-30 21-30s24 9 21 30c-8 5-34 5-42 0z" fill="${c.deep}"/>
<path d="M76 59c-6-26 8-37 24-37s30 11 24 37" fill="none" stroke="${c.pale}" stroke-width="8" stroke-linecap="round" stroke-dasharray="1 6"/>
<path d="M77 58c-5-24 8-34 23-34s28 10 23 34" fill="none" stroke="${c.pale}" stroke-width="5"/>
<path d="M95 60h10v112H95z" fill="${c.dark}" opacity=".5"/>${[76, 98, 120, 142].map((y) => button(100, y, c.accent)).join('')}
<path d="M66 112c22 5 46 5 68 0" stroke="${c.deep}" stroke-width="1.6" fill="none" opacity=".6"/>
${mirrored(`<path d="M68 126h22v21H67z" fill="${c.dark}" opacity=".45"/><path d="M67 124h24v8H66z" fill="${c.dark}" opacity=".8"/>`)}`,
  puffer: (c, fill) => `${mirrored(sleeve(fill, c.dark))}${body(fill, 152)}
<path d="M80 50c2-10 8-16 20-16s18 6 20 16c-8 7-32 7-40 0z" fill="${c.dark}"/><path d="M85 49c2-5 7-9 15-9s13 4 15 9c-7 4-23 4-30 0z" fill="${c.accent}"/>
${[72, 91, 110, 129]
  .map(
    (y, n) =>
      `<path d="M${71 - n * 1.2} ${y}c20 8 ${38 + n * 2} 8 ${58 + n * 2.4} 0" fill="none" stroke="${c.deep}" stroke-width="2" opacity=".55"/><path d="M${72 - n * 1.2} ${y + 5}c20 8 ${36 + n * 2} 8 ${56 + n * 2.4} 0" fill="none" stroke="${c.pale}" stroke-width="2.6" opacity=".5"/>`,
  )
  .join('')}
${mirrored(`<path d="M53 84c6 5 13 6 19 4M49 103c6 5 14 6 20 4M45 122c6 5 14 6 20 4" fill="none" stroke="${c.deep}" stroke-width="1.8" opacity=".5"/>`)}
${zip(c, 52, 156)}${mirrored(`<path d="M72 134l12-9" stroke="${c.accent}" stroke-width="2.4" stroke-linecap="round"/>`)}`,
  trench: (c, fill) => `${mirrored(sleeve(fill, c.dark))}${body(fill, 176)}${fold(c, 176)}
<path d="M100 50l-2 128" stroke="${c.deep}" stroke-width="1.6" opacity=".7"/>
<path d="M80 48l-11 18 17 7-5 9 18 16 1-46zM120 48l11 18-17 7 5 9-18 16-1-46z" fill="${c.light}"/><path d="M80 48l20 50 20-50c-6-4-34-4-40 0z" fill="${c.accent}" opacity=".85"/><path d="M80 48l-11 18 17 7-5 9 19 16zM120 48l11 18-17 7 5 9-19 16z" fill="${c.light}"/>
<path d="M66 114h68l1 11H65z" fill="${c.dark}"/><rect x="92" y="111" width="17" height="17" rx="3" fill="none" stroke="${c.pale}" stroke-width="3"/><path d="M110 124l8 26 7-2-7-25z" fill="${c.dark}"/>
${[104, 140].map((y) => button(88, y, c.deep) + button(112, y, c.deep)).join('')}
${mirrored(`<path d="M70 136l17 4-2 7-16-4z" fill="${c.dark}" opacity=".7"/>`)}`,
  anorak: (c, fill) => `${mirrored(sleeve(fill, c.dark))}${body(fill, 152)}
<path d="M72 55c8-7 18-9 28-9s20 2 28 9l3 36c-20 5-42 5-62 0z" fill="${c.accent}"/><path d="M69 91c20 5 42 5 62 0" stroke="${c.deep}" stroke-width="1.6" fill="none" opacity=".5"/>
<path d="M76 56c-4-22 10-32 24-32s28 10 24 32c-9 7-39 7-48 0z" fill="${fill}"/><path d="M84 55c-3-15 6-22 16-22s19 7 16 22c-7 4-25 4-32 0z" fill="${c.deep}"/>
${zip(c, 58, 96)}<path d="M76 104h48l4 34H72z" fill="${c.dark}" opacity=".45"/><path d="M76 104h48l1 9H75z" fill="${c.dark}"/>${button(86, 108, c.accent)}${button(114, 108, c.accent)}
<path d="M92 62l-3 20M108 62l3 20" stroke="${c.pale}" stroke-width="1.8" stroke-linecap="round"/><path d="M66 148c22 5 46 5 68 0" stroke="${c.deep}" stroke-width="3" fill="none" opacity=".5"/>`,
  waxed: (c, fill) => `${mirrored(sleeve(fill, c.dark))}${body(fill, 158)}${fold(c, 158)}
<path d="M84 46l16 40 16-40c-5-3-27-3-32 0z" fill="${c.accent}"/><path d="M84 46l16 40M116 46l-16 40" stroke="${c.main}" stroke-width="3" stroke-dasharray="4 4" opacity=".6"/>
<path d="M82 44l-10 16 14 8 14 20zM118 44l10 16-14 8-14 20z" fill="${c.deep}"/><path d="M80 50l14 24M76 56l14 14M120 50l-14 24M124 56l-14 14" stroke="${c.dark}" stroke-width="1.4"/>
<path d="M100 88v74" stroke="${c.deep}" stroke-width="2"/>${[96, 114, 132, 150].map((y) => button(105, y, c.pale)).join('')}
${mirrored(`<rect x="68" y="122" width="25" height="26" rx="3" fill="${c.dark}" opacity=".55"/><path d="M67 120h27v10l-13 4-14-4z" fill="${c.dark}"/><circle cx="81" cy="130" r="2" fill="${c.pale}"/><path d="M72 96l17 3" stroke="${c.deep}" stroke-width="3" opacity=".6"/>`)}`,
};

/** @type {import('./drawing.mjs').Draw} */
export const drawCoat = ({ style, shades, fill }) =>
  `<g transform="translate(0 6)"><path d="M100 52V15c0-6 8-5 8-11s-9-7-11-1" fill="none" stroke="#8d8577" stroke-width="2.4" stroke-linecap="round"/>${CUTS[style](shades, fill)}</g>`;
