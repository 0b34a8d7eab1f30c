/**
 * Sheets: the pictures of all versions of a slot in one file, which the page loads for every visitor. So the shop's
 * server cannot see which version somebody gets.
 */
import { html, markup } from '../html.mjs';

/** Scenes below each other. @type {readonly string[]} */
export const SCENE_ORDER = [
  'home',
  'coats',
  'gloves-scarves',
  'boots',
  'tents',
  'knitwear',
  'backpacks',
  'comforts',
  'workshop',
  'evening',
];

/** Widths of the sheet of scenes in pixels, for phones and for larger screens. */
export const SCENE_WIDTHS = [900, 1360];

/** Sheet → its products, each with a color or in its first; in rows of {@link COLUMNS}. */
export const THINGS = {
  front: [
    ['haar-raincoat'],
    ['courier-rucksack'],
    ['hayloft-jar-candle'],
    ['gable-raincoat'],
    ['pedlar-daypack'],
    ['dusk-window-lantern'],
    ['rookery-quilted-jacket'],
    ['tinker-daypack'],
    ['bonfire-travel-candle'],
    ['ploughman-whole-beans', 'lake'],
    ['weathervane-filter-grind', 'mustard'],
    ['dawn-drip-bags', 'clay'],
    ['daybreak-whole-beans', 'berry'],
    ['stove-filter-grind', 'spruce'],
    ['greenfinch-drip-bags', 'mustard'],
  ],
  next: [
    'speckle-enamel-mug fireside-throw hayloft-jar-candle beacon-storm-lantern wren-mittens',
    'selvedge-scarf peat-gloves tideline-scarf tinker-daypack hedgerow-gloves courier-rucksack',
    'twill-gloves harbour-storm-lantern meadowsweet-picnic-rug signal-camp-light pippin-enamel-mug',
    'doorstep-stoneware-mug elevenses-travel-flask tarn-cup-saucer pinewood-dinner-candles',
  ].flatMap((names) => names.split(' ').map((name) => [name])),
};
export const COLUMNS = 5;
export const THING_SIZE = 280;

/** A scene: landscape or interior with products in front. @param {string} name one of {@link SCENE_ORDER} */
export function scene(name) {
  if (!SCENE_ORDER.includes(name)) throw new Error(`scene: expected one of the sheet, got "${name}"`);
  return html`<span class="scene scene-${SCENE_ORDER.indexOf(name)}" aria-hidden="true"></span>`;
}

/** A product of a sheet. @param {keyof typeof THINGS} sheet @param {string} item */
export function thingPicture(sheet, item) {
  const at = THINGS[sheet].findIndex(([name]) => name === item);
  if (at < 0) throw new Error(`thingPicture: expected a product of the sheet "${sheet}", got "${item}"`);
  return html`<span class="thing thing-${markup(sheet)} thing-${at % COLUMNS}-${Math.floor(at / COLUMNS)}" aria-hidden="true"></span>`;
}

const percent = (index, count) => `${Number(((100 * index) / Math.max(1, count - 1)).toFixed(3))}%`;
const rowsOf = (sheet) => Math.ceil(THINGS[sheet].length / COLUMNS);

/** The rules that show one picture of a sheet each. */
export function sheetStyle() {
  const scenes = SCENE_ORDER.map(
    (_, index) => `.scene-${index}{background-position:0 ${percent(index, SCENE_ORDER.length)}}`,
  );
  const sheets = Object.keys(THINGS).flatMap((sheet) => [
    `.thing-${sheet}{background-image:url(/pictures/things-${sheet}.webp);background-size:${COLUMNS * 100}% ${rowsOf(sheet) * 100}%}`,
    ...THINGS[sheet].map(
      (_, index) =>
        `.thing-${sheet}.thing-${index % COLUMNS}-${Math.floor(index / COLUMNS)}{background-position:${percent(index % COLUMNS, COLUMNS)} ${percent(Math.floor(index / COLUMNS), rowsOf(sheet))}}`,
    ),
  ]);
  return [...scenes, ...sheets].join('\n');
}
