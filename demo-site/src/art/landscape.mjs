/** Landscapes: the same few shapes in other light. */

/** Sky from top to bottom, sun, three ranges of hills from far to near, water, trees. */
const LIGHT = {
  morning: {
    sky: ['#f3dcc0', '#f8ead5', '#fdf6ea'],
    sun: '#f6b26b',
    hills: ['#bcc7b8', '#8fa48f', '#5d7a66'],
    water: '#cddad6',
    tree: '#33594a',
  },
  winter: {
    sky: ['#c9d6df', '#dfe7ea', '#f2f3ef'],
    sun: '#fbeed2',
    hills: ['#d5dee3', '#b2c2cb', '#eef1f0'],
    water: '#b9cad3',
    tree: '#3f5a58',
  },
  autumn: {
    sky: ['#f0cfa4', '#f6e1c0', '#fbf0de'],
    sun: '#ee9350',
    hills: ['#cdb696', '#b78654', '#7d5a34'],
    water: '#dcc8a8',
    tree: '#8a4b25',
  },
  dusk: {
    sky: ['#2a3a5a', '#66628a', '#e2a184'],
    sun: '#ffd9a0',
    hills: ['#5d6484', '#444f6e', '#27354a'],
    water: '#8a7e98',
    tree: '#1b2a38',
  },
  noon: {
    sky: ['#a9cddb', '#d0e4e6', '#f0f4ec'],
    sun: '#fff2c2',
    hills: ['#a5bfae', '#7d9f78', '#587d4f'],
    water: '#a4cbd3',
    tree: '#365b3e',
  },
};

const RIDGES = [
  'M0 300C110 240 190 210 290 236S470 300 560 252 740 150 850 196s170 92 280 60 190-60 310-6v320H0z',
  'M0 352c90-40 210-70 330-30s190 52 300 18 190-92 320-60 170 70 270 50 150-26 220-8v250H0z',
  'M0 452c120-38 220-30 330-8s190 24 280-2 200-60 330-36 180 40 280 20 150-16 220-4v150H0z',
];

/** A fir with its foot at `x`, `y`. */
const tree = (x, y, size, fill) => {
  const by = (units) => Number((units * size).toFixed(1));
  return `<path d="M${x} ${y - by(62)}l${by(15)} ${by(26)}h${-by(6)}l${by(13)} ${by(24)}h${-by(18)}v${by(12)}h${-by(8)}v${-by(12)}h${-by(18)}l${by(13)} ${-by(24)}h${-by(6)}z" fill="${fill}"/>`;
};

const TREES = [
  [640, 446, 1.1],
  [676, 452, 0.8],
  [1388, 430, 1.5],
  [1340, 436, 1.1],
  [1424, 436, 1.1],
  [560, 448, 0.7],
  [34, 462, 1.6],
  [92, 456, 1.1],
];

const snow = Array.from(
  { length: 46 },
  (_, n) =>
    `<circle cx="${(n * 331) % 1440}" cy="${(n * 197) % 420}" r="${1.6 + (n % 3)}" fill="#fff" opacity=".85"/>`,
).join('');
const stars = Array.from(
  { length: 40 },
  (_, n) =>
    `<circle cx="${(n * 467) % 1440}" cy="${(n * 89) % 190}" r="${1 + (n % 2)}" fill="#fdf3d8" opacity=".8"/>`,
).join('');
const birds =
  '<path d="M900 120q9-9 17 0q9-9 17 0M960 150q7-7 13 0q7-7 13 0M872 158q6-6 11 0q6-6 11 0" fill="none" stroke="#4c4a45" stroke-width="2.4" stroke-linecap="round" opacity=".5"/>';

/** @param {keyof typeof LIGHT} light @param {string} id unique on the page */
export function landscape(light, id) {
  const { sky, sun, hills, water, tree: green } = LIGHT[light];
  return `<defs><linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${sky[0]}"/><stop offset=".45" stop-color="${sky[1]}"/><stop offset=".75" stop-color="${sky[2]}"/></linearGradient></defs>
<rect width="1440" height="560" fill="url(#${id})"/>${light === 'dusk' ? stars : ''}<circle cx="1010" cy="150" r="56" fill="${sun}" opacity=".9"/><circle cx="1010" cy="150" r="86" fill="${sun}" opacity=".22"/>
<path d="${RIDGES[0]}" fill="${hills[0]}"/><path d="${RIDGES[1]}" fill="${hills[1]}"/>
<path d="M0 420h1440v60H0z" fill="${water}"/><path d="M720 430h180M860 442h240M760 452h90M1010 428h150" stroke="#fffaf0" stroke-width="3" opacity=".5" stroke-linecap="round"/>
<path d="${RIDGES[2]}" fill="${hills[2]}"/>${TREES.map(([x, y, size]) => tree(x, y, size, green)).join('')}${light === 'winter' ? snow : ''}${/morning|noon|autumn/.test(light) ? birds : ''}`;
}
