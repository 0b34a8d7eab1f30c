/** Renders the sheets: pictures that slots show, many in one file. */
import sharp from 'sharp';
import { SCENE_SIZE, sceneParts } from '../src/art/scene.mjs';
import { COLUMNS, SCENE_ORDER, SCENE_WIDTHS, THING_SIZE, THINGS } from '../src/art/sheets.mjs';
import { productBy } from '../src/catalogue/products.mjs';
import { noise } from './fields.mjs';
import { cutOut, photograph } from './photograph.mjs';

const even = (number) => 2 * Math.round(number / 2);
const [WIDTH, HEIGHT] = SCENE_SIZE;
const widest = Math.max(...SCENE_WIDTHS);
const scale = widest / WIDTH;
const tall = Math.round(HEIGHT * scale);

const svg = (inner) =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${widest}" height="${tall}" viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none">${inner}</svg>`,
  );

/** The unevenness of light and film, over the whole scene. */
async function haze() {
  const dust = noise(widest, 81);
  const pixels = new Uint8ClampedArray(dust.length).map((_, at) => 128 + dust[at] * 12);
  return sharp(pixels, { raw: { width: widest, height: widest, channels: 1 } })
    .extract({ left: 0, top: 0, width: widest, height: tall })
    .toColourspace('srgb')
    .png({ compressionLevel: 1 })
    .toBuffer();
}

/** Renders a scene. The background is out of focus. @param {string} name @returns {Promise<Buffer>} PNG */
async function renderScene(name, film) {
  const { back, front, things } = sceneParts(name);
  const far = await sharp(svg(back)).flatten({ background: '#fff' }).blur(5).png().toBuffer();
  const near = await Promise.all(
    things.map(async ({ product, colour, x, y, width }) => ({
      input: await cutOut(product, colour, even(width * scale)),
      left: Math.round(x * scale),
      top: Math.round(y * scale),
    })),
  );
  return sharp(far)
    .composite([{ input: svg(front) }, ...near, { input: film, blend: 'soft-light' }])
    .png({ compressionLevel: 1 })
    .toBuffer();
}

/** @param {(name: string, picture: Buffer) => Promise<void>} write */
async function renderScenes(write) {
  const film = await haze();
  const scenes = await Promise.all(SCENE_ORDER.map((name) => renderScene(name, film)));
  const sheet = await sharp({
    create: { width: widest, height: tall * scenes.length, channels: 3, background: '#fff' },
  })
    .composite(scenes.map((input, index) => ({ input, left: 0, top: index * tall })))
    .png({ compressionLevel: 1 })
    .toBuffer();
  for (const width of SCENE_WIDTHS)
    await write(`scenes-${width}`, await sharp(sheet).resize(width).webp({ quality: 64 }).toBuffer());
}

/** @param {string} sheet @param {(name: string, picture: Buffer) => Promise<void>} write */
async function renderThings(sheet, write) {
  const things = await Promise.all(
    THINGS[sheet].map(async ([id, colour = productBy(id).colours[0]], index) => ({
      input: await (await photograph(productBy(id), colour, THING_SIZE)).png().toBuffer(),
      left: (index % COLUMNS) * THING_SIZE,
      top: Math.floor(index / COLUMNS) * THING_SIZE,
    })),
  );
  const rows = Math.ceil(things.length / COLUMNS);
  const size = { width: COLUMNS * THING_SIZE, height: rows * THING_SIZE };
  const picture = sharp({ create: { ...size, channels: 3, background: '#fff' } }).composite(things);
  await write(`things-${sheet}`, await picture.webp({ quality: 74 }).toBuffer());
}

/** @param {(name: string, picture: Buffer) => Promise<void>} write Gets the name and the content of each file. */
export const renderSheets = (write) =>
  Promise.all([renderScenes(write), ...Object.keys(THINGS).map((sheet) => renderThings(sheet, write))]);
