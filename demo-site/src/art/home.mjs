/** Products for the home: blankets, mugs, coffee, candles. */
import { ground, mirrored } from './paint.mjs';

const tassels = (x, y, width, c) =>
  Array.from(
    { length: Math.floor(width / 8) },
    (_, n) =>
      `<path d="M${x + 4 + n * 8} ${y}v11" stroke="${n % 2 ? c.accent : c.light}" stroke-width="3" stroke-linecap="round"/>`,
  ).join('');

const BLANKETS = {
  folded: (c, fill) =>
    `${ground(76, 166)}<rect x="30" y="124" width="140" height="40" rx="16" fill="${fill}"/><rect x="30" y="124" width="140" height="40" rx="16" fill="${c.deep}" opacity=".22"/><rect x="30" y="92" width="140" height="40" rx="16" fill="${fill}"/><rect x="30" y="92" width="140" height="40" rx="16" fill="${c.deep}" opacity=".1"/><rect x="30" y="58" width="140" height="42" rx="16" fill="${fill}"/><path d="M40 64c36-5 84-5 120 0" stroke="#fffaf0" stroke-width="3" opacity=".35" fill="none" stroke-linecap="round"/><path d="M104 58h44v72h-44z" fill="${fill}"/><path d="M104 60v70M148 60v70" stroke="${c.deep}" stroke-width="1.6" opacity=".35"/>${tassels(104, 130, 44, c)}`,
  rolled: (c, fill) =>
    `${ground(74, 160)}<rect x="34" y="76" width="120" height="80" rx="36" fill="${fill}"/><path d="M46 88c30-7 70-7 96 0" stroke="#fffaf0" stroke-width="3" opacity=".35" fill="none" stroke-linecap="round"/><ellipse cx="148" cy="116" rx="24" ry="40" fill="${c.dark}"/><path d="M148 84c13 0 16 18 16 32s-5 26-15 26-13-12-13-24 4-20 11-20 8 9 8 18-3 13-6 13" fill="none" stroke="${c.light}" stroke-width="3.4" stroke-linecap="round"/><path d="M62 76c-6 24-6 56 0 80M112 76c-6 24-6 56 0 80" fill="none" stroke="#6d4a33" stroke-width="7"/><path d="M60 74c8-34 42-34 50 0" fill="none" stroke="#6d4a33" stroke-width="6"/><rect x="54" y="106" width="10" height="12" rx="2" fill="none" stroke="#d4b978" stroke-width="2.6"/><rect x="104" y="106" width="10" height="12" rx="2" fill="none" stroke="#d4b978" stroke-width="2.6"/>`,
  draped: (c, fill) =>
    `<path d="M26 44h148" stroke="#8a6a4c" stroke-width="7" stroke-linecap="round"/><path d="M46 42c20-6 88-6 108 0l6 110c-14 6-24-3-36 1s-22 7-34 3-28 2-50-2z" fill="${fill}"/><path d="M74 48c-3 40-6 74-8 106M104 46c1 38 0 76-2 110M130 48c4 40 6 72 8 104" fill="none" stroke="${c.deep}" stroke-width="3" opacity=".25"/><path d="M46 42c20-6 88-6 108 0v8c-30-5-78-5-108 0z" fill="#fffaf0" opacity=".25"/><g transform="translate(42 153)">${tassels(0, 0, 114, c)}</g>`,
};

/** @type {import('./drawing.mjs').Draw} */
export const drawBlanket = ({ style, shades, fill }) => BLANKETS[style](shades, fill);

const steam = (x, y) =>
  `<path d="M${x - 12} ${y}c-7-10 7-14 0-25M${x + 6} ${y}c-7-10 7-16 0-29" fill="none" stroke="#b9b2a4" stroke-width="4" stroke-linecap="round" opacity=".3"/>`;
const specks = (c) =>
  [
    [70, 96],
    [88, 122],
    [112, 100],
    [104, 140],
    [76, 144],
    [124, 128],
    [94, 84],
    [118, 150],
  ]
    .map(
      ([x, y], n) => `<circle cx="${x}" cy="${y}" r="${1.2 + (n % 3) * 0.6}" fill="${c.pale}" opacity=".8"/>`,
    )
    .join('');

const MUGS = {
  enamel: (c, fill) =>
    `${steam(98, 54)}<path d="M132 88c34-6 34 52-4 46" fill="none" stroke="${c.deep}" stroke-width="8"/><path d="M56 68h84l-5 96c0 5-4 8-8 8H69c-4 0-8-3-8-8z" fill="${fill}"/>${specks(c)}<path d="M126 72l-4 92" stroke="${c.dark}" stroke-width="9" opacity=".25"/><rect x="52" y="62" width="92" height="9" rx="4.5" fill="#2f3a44"/>`,
  stoneware: (c) =>
    `${steam(96, 52)}<path d="M134 94c36-8 34 54-6 44" fill="none" stroke="${c.accent}" stroke-width="11"/><path d="M52 74c0-6 92-6 92 0 2 34 0 66-10 88-4 9-12 12-36 12s-32-3-36-12c-10-22-12-54-10-88z" fill="${c.accent}"/><path d="M52 74c0-6 92-6 92 0 1 16 1 32 0 46-10 8-14-4-26 3s-16 8-28 0-20 6-37-3c-1-14-2-30-1-46z" fill="${c.main}"/><ellipse cx="98" cy="75" rx="46" ry="8" fill="${c.deep}"/><ellipse cx="98" cy="77" rx="40" ry="5" fill="#5a3a26"/><path d="M64 90c-1 14 0 26 2 34" stroke="${c.pale}" stroke-width="5" stroke-linecap="round" opacity=".5" fill="none"/>`,
  flask: (c, fill) =>
    `<path d="M82 22h36c6 0 8 4 8 9v18H74V31c0-5 2-9 8-9z" fill="${c.accent}"/><path d="M80 32h40" stroke="${c.deep}" stroke-width="2" opacity=".35"/><rect x="70" y="49" width="60" height="10" rx="3" fill="#b9bdbd"/><path d="M68 59h64c4 10 6 18 6 30v74c0 6-4 10-10 10H72c-6 0-10-4-10-10V89c0-12 2-20 6-30z" fill="${fill}"/><path d="M74 78c-3 24-3 54 0 84" stroke="${c.pale}" stroke-width="5" opacity=".5" fill="none" stroke-linecap="round"/><path d="M84 124l16-20 16 20z" fill="none" stroke="${c.accent}" stroke-width="3" stroke-linejoin="round"/><path d="M62 150h76" stroke="${c.dark}" stroke-width="3"/>`,
  cup: (c, fill) =>
    `${steam(100, 66)}<ellipse cx="100" cy="156" rx="76" ry="14" fill="${c.dark}"/><ellipse cx="100" cy="153" rx="76" ry="13" fill="${c.light}"/><ellipse cx="100" cy="153" rx="44" ry="7" fill="${c.dark}" opacity=".4"/><path d="M142 98c28-6 26 36-10 32" fill="none" stroke="${c.main}" stroke-width="8"/><path d="M52 86h96c2 34-14 66-34 66H86c-20 0-36-32-34-66z" fill="${fill}"/><ellipse cx="100" cy="86" rx="48" ry="9" fill="${c.pale}"/><ellipse cx="100" cy="87" rx="41" ry="6" fill="#5a3a26"/><path d="M64 104c2 14 8 26 14 34" stroke="${c.pale}" stroke-width="4" stroke-linecap="round" opacity=".6" fill="none"/>`,
};

/** @type {import('./drawing.mjs').Draw} */
export const drawMug = ({ style, shades, fill }) => ground(56, 174) + MUGS[style](shades, fill);

const EMBLEMS = [
  (c) =>
    `<path d="M76 132l14-20 8 10 10-14 16 24z" fill="${c.accent}"/><circle cx="114" cy="104" r="5" fill="${c.accent}"/>`,
  (c) =>
    `<circle cx="100" cy="122" r="9" fill="${c.accent}"/><path d="M100 104v6M100 134v6M82 122h6M112 122h6M88 110l4 4M108 130l4 4M112 110l-4 4M92 130l-4 4" stroke="${c.accent}" stroke-width="2.6" stroke-linecap="round"/>`,
  (c) =>
    `<path d="M78 116c8-8 14 8 22 0s14 8 22 0M78 128c8-8 14 8 22 0s14 8 22 0" fill="none" stroke="${c.accent}" stroke-width="3.4" stroke-linecap="round"/>`,
  (c) =>
    `<ellipse cx="100" cy="122" rx="11" ry="15" fill="${c.accent}" transform="rotate(24 100 122)"/><path d="M95 109c8 8 2 18 10 26" fill="none" stroke="#fdf8ec" stroke-width="2.4"/>`,
  (c) =>
    `<path d="M100 138c-20-6-18-26-2-34 18 8 20 28 2 34zM100 138v-26" fill="${c.accent}" stroke="#fdf8ec" stroke-width="2"/>`,
];
const label = (c, variant) =>
  `<rect x="70" y="92" width="60" height="62" rx="3" fill="#fdf8ec"/>${EMBLEMS[variant % EMBLEMS.length]({ accent: c.dark })}<path d="M82 146h36" stroke="${c.deep}" stroke-width="2.4" opacity=".6"/>`;

const COFFEES = {
  bag: (c, _fill, variant) =>
    `<path d="M58 60h84l6 104c0 5-3 8-8 8H60c-5 0-8-3-8-8z" fill="${c.main}"/><path d="M142 60l6 104c0 5-3 8-8 8h-8l-4-112z" fill="${c.dark}" opacity=".55"/><path d="M58 60l6-28h72l6 28z" fill="${c.dark}"/><rect x="54" y="44" width="92" height="10" rx="5" fill="#d4b978"/><path d="M66 66c-2 30-3 70-3 100" stroke="${c.pale}" stroke-width="3" opacity=".4"/>${label(c, variant)}`,
  tin: (c, _fill, variant) =>
    `<path d="M54 58h92v106c0 6-20 10-46 10s-46-4-46-10z" fill="${c.main}"/><path d="M126 58h20v106c0 4-8 6-20 8z" fill="${c.dark}" opacity=".5"/><path d="M50 46c0-6 20-10 50-10s50 4 50 10v16c-20 6-80 6-100 0z" fill="#b9a06a"/><ellipse cx="100" cy="46" rx="50" ry="9" fill="#d4bd86"/>${label(c, variant)}<path d="M54 82c30 5 62 5 92 0M54 162c30 5 62 5 92 0" fill="none" stroke="${c.accent}" stroke-width="2.6"/>`,
  box: (c, _fill, variant) =>
    `<path d="M46 66l14-16h94l-12 16z" fill="${c.light}"/><path d="M142 66l12-16v104l-12 16z" fill="${c.dark}"/><path d="M46 66h96v104H46z" fill="${c.main}"/><path d="M46 84h96" stroke="${c.accent}" stroke-width="3"/><g transform="translate(-6 2)">${label(c, variant)}</g>`,
};

/** @type {import('./drawing.mjs').Draw} */
export const drawCoffee = ({ style, shades, fill, variant }) =>
  ground(54, 173) + COFFEES[style](shades, fill, variant);

const flame = (x, y) =>
  `<radialGradient id="glow"><stop offset=".1" stop-color="#ffdf8f" stop-opacity=".6"/><stop offset="1" stop-color="#ffdf8f" stop-opacity="0"/></radialGradient><circle cx="${x}" cy="${y}" r="34" fill="url(#glow)"/><path d="M${x} ${y - 17}c10 13 9 23 0 28-9-5-10-15 0-28z" fill="#f1a93b"/><path d="M${x} ${y - 4}c4 6 4 11 0 14-4-3-4-8 0-14z" fill="#fff6d8"/><path d="M${x} ${y + 8}v9" stroke="#3d352c" stroke-width="2.4"/>`;

const CANDLES = {
  jar: (c, variant) =>
    `<path d="M60 70h80v92c0 6-4 10-10 10H70c-6 0-10-4-10-10z" fill="#e6ebe8" opacity=".6"/><path d="M65 96h70v66c0 4-3 6-6 6H71c-3 0-6-2-6-6z" fill="${c.main}"/><ellipse cx="100" cy="96" rx="35" ry="6" fill="${c.light}"/>${flame(100, 76)}<g transform="translate(25 36) scale(.75)">${label(c, variant)}</g><path d="M60 70h80v92c0 6-4 10-10 10H70c-6 0-10-4-10-10z" fill="none" stroke="#aab3ae" stroke-width="2.4"/><ellipse cx="100" cy="70" rx="40" ry="6" fill="none" stroke="#aab3ae" stroke-width="2.4"/><path d="M68 82v76" stroke="#fff" stroke-width="4" opacity=".6" stroke-linecap="round"/>`,
  tin: (c, variant) =>
    `<path d="M116 150l46-10 8 14-44 18z" fill="#b9a06a"/><path d="M46 104h92v58c0 8-20 12-46 12s-46-4-46-12z" fill="${c.main}"/><ellipse cx="92" cy="104" rx="46" ry="11" fill="#b9a06a"/><ellipse cx="92" cy="104" rx="40" ry="8.5" fill="${c.pale}"/>${flame(92, 82)}<g transform="translate(26 60) scale(.66)">${label(c, variant)}</g><path d="M46 120c30 7 62 7 92 0" fill="none" stroke="${c.accent}" stroke-width="2.6"/><ellipse cx="150" cy="160" rx="30" ry="12" fill="#d4bd86"/><ellipse cx="150" cy="157" rx="30" ry="11" fill="#c8ae74"/>`,
  taper: (c) =>
    mirrored(
      `<path d="M68 62h13l2 92H66z" fill="${c.main}"/><path d="M77 62h4l2 92h-5z" fill="${c.dark}" opacity=".4"/><path d="M68 62c2 8 5 2 6 10 2 4 6-2 7-10z" fill="${c.light}"/>`,
    ) +
    flame(74, 46) +
    `<g transform="translate(52 12)">${flame(74, 34)}</g>` +
    mirrored(
      `<path d="M60 148h29l-4 10H64zM56 166c0-10 36-10 36 0 0 5-4 8-8 8H64c-4 0-8-3-8-8z" fill="#b9a06a"/>`,
    ),
  pillar: (c) =>
    `<ellipse cx="100" cy="168" rx="56" ry="9" fill="#b7ac98"/><path d="M66 70h68v92c0 6-16 8-34 8s-34-2-34-8z" fill="${c.main}"/><path d="M116 72h18v90c0 4-8 6-18 7z" fill="${c.dark}" opacity=".35"/><ellipse cx="100" cy="70" rx="34" ry="8" fill="${c.light}"/><path d="M72 72c0 22 8 10 8 32 6 10 8-12 8-30z" fill="${c.light}"/>${flame(100, 50)}<path d="M66 128h68v18c-22 5-46 5-68 0z" fill="#efe4cd"/><path d="M66 137c22 4 46 4 68 0" stroke="#8a6a4c" stroke-width="2" fill="none"/><circle cx="100" cy="139" r="6" fill="none" stroke="#8a6a4c" stroke-width="2"/>`,
};

/** @type {import('./drawing.mjs').Draw} */
export const drawCandle = ({ style, shades, variant }) => ground(52, 174) + CANDLES[style](shades, variant);
