/** Renders photographs in a thread of its own: gets a list of jobs, and requests the next one. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import sharp from 'sharp';
import { SIZES } from '../src/art/picture.mjs';
import { productBy } from '../src/catalogue/products.mjs';
import { photograph } from './photograph.mjs';
import { renderSheets } from './sheets.mjs';

const largest = Math.max(...SIZES);
const write = (name, picture) => writeFile(join(workerData.folder, `${name}.webp`), picture);

// Each thread renders one picture at a time.
sharp.concurrency(1);

/** @param {{ name: string, id: string, colour: string }} job */
async function render({ name, id, colour }) {
  const picture = await photograph(productBy(id), colour, largest);
  await Promise.all(
    SIZES.map(async (size) => {
      const sized = size === largest ? picture.clone() : picture.clone().resize(size);
      await write(`${name}-${size}`, await sized.webp({ quality: 74, effort: 2 }).toBuffer());
    }),
  );
}

parentPort.on('message', async (jobs) => {
  if (jobs === 'sheets') await renderSheets(write);
  else for (const job of jobs) await render(job);
  parentPort.postMessage('next');
});
parentPort.postMessage('next');
