/** Landscapes and rooms: the large pictures, drawn from the same few shapes in other light. */
import { productBy } from '../catalogue/products.mjs';
import { html, markup } from '../html.mjs';
import { drawing } from './picture.mjs';

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

const tree = (x, y, size, fill) =>
  `<path d="M${x} ${y - 62 * size}l${15 * size} ${26 * size}h-${6 * size}l${13 * size} ${24 * size}h-${18 * size}v${12 * size}h-${8 * size}v-${12 * size}h-${18 * size}l${13 * size}-${24 * size}h-${6 * size}z" fill="${fill}"/>`;

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

/** @param {keyof typeof LIGHT} light @param {string} id */
function landscape(light, id) {
  const { sky, sun, hills, water, tree: green } = LIGHT[light];
  return `<defs><linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${sky[0]}"/><stop offset=".45" stop-color="${sky[1]}"/><stop offset=".75" stop-color="${sky[2]}"/></linearGradient></defs>
<rect width="1440" height="560" fill="url(#${id})"/>${light === 'dusk' ? stars : ''}<circle cx="1010" cy="150" r="56" fill="${sun}" opacity=".9"/><circle cx="1010" cy="150" r="86" fill="${sun}" opacity=".22"/>
<path d="${RIDGES[0]}" fill="${hills[0]}"/><path d="${RIDGES[1]}" fill="${hills[1]}"/>
<path d="M0 420h1440v60H0z" fill="${water}"/><path d="M720 430h180M860 442h240M760 452h90M1010 428h150" stroke="#fffaf0" stroke-width="3" opacity=".5" stroke-linecap="round"/>
<path d="${RIDGES[2]}" fill="${hills[2]}"/>${TREES.map(([x, y, size]) => tree(x, y, size, green)).join('')}${light === 'winter' ? snow : ''}${/morning|noon|autumn/.test(light) ? birds : ''}`;
}

/** A room with a window, for what stays at home. */
function room(id) {
  return `<rect width="1440" height="560" fill="#e5d6bf"/><rect width="1440" height="400" fill="#dccab0"/>
<svg x="620" y="50" width="330" height="300" viewBox="760 90 500 450" preserveAspectRatio="xMidYMid slice">${landscape('winter', id)}</svg>
<rect x="612" y="42" width="346" height="316" fill="none" stroke="#f6efe2" stroke-width="16"/><path d="M785 42v316M612 200h346" stroke="#f6efe2" stroke-width="9"/><rect x="594" y="352" width="382" height="16" rx="4" fill="#f6efe2"/>
<path d="M0 470h1440v90H0z" fill="#8b5f3f"/><path d="M0 470h1440v14H0z" fill="#a87753"/><path d="M1296 30v96M1250 186c0-40 20-60 46-60s46 20 46 60z" stroke="#6d4a33" stroke-width="5" fill="#c98f4a"/><ellipse cx="1296" cy="186" rx="120" ry="60" fill="#ffe3a3" opacity=".3"/>`;
}

/** A plain wall with a rail, for what hangs. */
const wall = (id) =>
  `<svg width="1440" height="560" viewBox="0 0 1440 560">${landscape('winter', id)}</svg><path d="M560 34h880" stroke="#6d4a33" stroke-width="10"/><path d="M560 40h880" stroke="#4d3322" stroke-width="2" opacity=".5"/>`;

/** Background and what stands in front of it: product, colour, x, y, width. */
const SCENES = {
  home: {
    light: 'morning',
    things: [
      ['canopy-bell-tent', 'chalk', 770, 250, 270],
      ['courier-rucksack', 'sand', 1010, 372, 150],
      ['speckle-enamel-mug', 'lake', 1150, 420, 84],
      ['harbour-storm-lantern', 'rust', 1220, 380, 120],
    ],
  },
  coats: {
    wall: true,
    things: [
      ['cairn-parka', 'spruce', 590, 22, 290],
      ['hartlake-waxed-jacket', 'clay', 1130, 22, 290],
      ['lintel-quilted-jacket', 'mustard', 860, 22, 290],
    ],
  },
  'gloves-scarves': {
    light: 'winter',
    things: [
      ['selvedge-scarf', 'berry', 640, 130, 330],
      ['peat-gloves', 'ink', 900, 220, 290],
      ['tideline-scarf', 'oat', 1120, 120, 320],
    ],
  },
  boots: {
    light: 'autumn',
    things: [
      ['scree-walking-boots', 'bark', 640, 240, 310],
      ['clough-wellingtons', 'moss', 890, 220, 290],
      ['towpath-chelsea-boots', 'rust', 1120, 250, 290],
    ],
  },
  tents: {
    light: 'dusk',
    things: [
      ['canopy-bell-tent', 'ember', 640, 180, 360],
      ['moorhen-dome-tent', 'moss', 970, 250, 300],
      ['harbour-storm-lantern', 'charcoal', 1290, 370, 130],
    ],
  },
  comforts: {
    room: true,
    things: [
      ['fireside-throw', 'rust', 1060, 296, 250],
      ['hayloft-jar-candle', 'chalk', 700, 262, 112],
      ['pippin-enamel-mug', 'lake', 860, 376, 116],
      ['daybreak-whole-beans', 'spruce', 960, 340, 158],
    ],
  },
  knitwear: {
    wall: true,
    things: [
      ['hollin-crew-jumper', 'oat', 590, 30, 290],
      ['curlew-roll-neck', 'rust', 860, 30, 290],
      ['skein-cardigan', 'ink', 1130, 30, 290],
    ],
  },
  backpacks: {
    light: 'noon',
    things: [
      ['pannier-roll-top', 'mustard', 660, 190, 300],
      ['tinker-daypack', 'lake', 900, 220, 280],
      ['errand-rucksack', 'clay', 1130, 190, 300],
    ],
  },
  workshop: {
    room: true,
    things: [
      ['saltings-anorak', 'mustard', 1040, 120, 280],
      ['scree-walking-boots', 'bark', 700, 372, 190],
    ],
  },
  evening: {
    light: 'dusk',
    things: [
      ['harbour-storm-lantern', 'rust', 760, 240, 260],
      ['pilot-folding-lantern', 'mustard', 1010, 200, 260],
      ['moth-window-lantern', 'spruce', 1230, 270, 200],
    ],
  },
};

/** A thing by its id; where the catalogue has none of that name, by the first of that kind. */
const thing = (id) => {
  const found = productBy(id);
  if (!found) throw new Error(`scene: expected a product, got "${id}"`);
  return found;
};

/**
 * @param {keyof typeof SCENES} name
 * @param {() => string} id gives ids that are unique on the page
 */
export function scene(name, id) {
  const { light, room: isRoom, things } = SCENES[name];
  const back = light ? landscape(light, id()) : isRoom ? room(id()) : wall(id());
  const front = things
    .map(
      ([product, colour, x, y, width]) =>
        `<svg x="${x}" y="${y}" width="${width}" height="${width}" viewBox="0 0 200 200">${drawing(thing(product), colour, id())}</svg>`,
    )
    .join('');
  return html`<svg class="scene" viewBox="0 0 1440 560" preserveAspectRatio="xMaxYMid slice" aria-hidden="true" focusable="false">${markup(back + front)}</svg>`;
}
