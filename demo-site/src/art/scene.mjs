/** The large pictures, as the build puts them together: a landscape or an interior, with products in front of it. */
import { productBy } from '../catalogue/products.mjs';
import { landscape } from './landscape.mjs';

/** An interior with a window, for products for the home. */
function room(id) {
  return `<rect width="1440" height="560" fill="#e5d6bf"/><rect width="1440" height="400" fill="#dccab0"/>
<svg x="620" y="50" width="330" height="300" viewBox="760 90 500 450" preserveAspectRatio="xMidYMid slice">${landscape('winter', id)}</svg>
<rect x="612" y="42" width="346" height="316" fill="none" stroke="#f6efe2" stroke-width="16"/><path d="M785 42v316M612 200h346" stroke="#f6efe2" stroke-width="9"/><rect x="594" y="352" width="382" height="16" rx="4" fill="#f6efe2"/>
<path d="M0 470h1440v90H0z" fill="#8b5f3f"/><path d="M0 470h1440v14H0z" fill="#a87753"/><path d="M1296 30v96M1250 186c0-40 20-60 46-60s46 20 46 60z" stroke="#6d4a33" stroke-width="5" fill="#c98f4a"/><ellipse cx="1296" cy="186" rx="120" ry="60" fill="#ffe3a3" opacity=".3"/>`;
}

/** A plain wall with a rail, for what hangs. */
const wall = (id) =>
  `<svg width="1440" height="560" viewBox="0 0 1440 560">${landscape('winter', id)}</svg><path d="M560 34h880" stroke="#6d4a33" stroke-width="10"/><path d="M560 40h880" stroke="#4d3322" stroke-width="2" opacity=".5"/>`;

/** The background and the products in front of it: product, color, x, y, width. */
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
      ['cairn-parka', 'spruce', 632, 20, 310],
      ['hartlake-waxed-jacket', 'clay', 1126, 20, 310],
      ['lintel-quilted-jacket', 'mustard', 879, 20, 310],
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
      ['hollin-crew-jumper', 'oat', 620, 12, 330],
      ['curlew-roll-neck', 'rust', 866, 12, 330],
      ['skein-cardigan', 'ink', 1112, 12, 330],
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

/** Coats bring their hangers; what is knitted needs one. */
const hanger = ({ product: { category }, x, y, width }) =>
  category === 'knitwear'
    ? `<path d="M${x + width / 2} 36V${y + width * 0.3}" stroke="#8d8577" stroke-width="4" stroke-linecap="round"/>`
    : '';

/** @param {string} id */
function thing(id) {
  const found = productBy(id);
  if (!found) throw new Error(`scene: expected a product, got "${id}"`);
  return found;
}

/** The size of a scene in the units of its drawing. */
export const SCENE_SIZE = [1440, 560];

/**
 * @param {string} name
 * @returns {{ back: string, front: string, things: readonly object[] }} the background and what hangs things up, as SVG
 *   without its root element; the products with their colors and places
 */
export function sceneParts(name) {
  const { light, room: isRoom, things } = SCENES[name];
  const placed = things.map(([id, colour, x, y, width]) => ({ product: thing(id), colour, x, y, width }));
  return {
    back: light ? landscape(light, 'light') : isRoom ? room('light') : wall('light'),
    front: placed.map(hanger).join(''),
    things: placed,
  };
}
