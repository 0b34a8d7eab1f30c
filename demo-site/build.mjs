/** Renders the photographs of the shop into `dist/pictures`, unless they are there already. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { drawingName } from './src/art/drawing.mjs';
import { PRODUCTS } from './src/catalogue/products.mjs';

const HERE = import.meta.dirname;
const FOLDER = join(HERE, 'dist/pictures');
const STAMP = join(FOLDER, 'sources.txt');
/** The pictures depend on these and on the version of the renderer. */
const SOURCES = ['photos', 'src/art', 'src/catalogue'];

function fingerprint() {
  const hash = createHash('sha256').update(createRequire(import.meta.url)('sharp').versions.sharp);
  for (const folder of SOURCES)
    for (const name of readdirSync(join(HERE, folder)).sort())
      hash.update(name).update(readFileSync(join(HERE, folder, name)));
  return hash.digest('hex');
}

/** One job for each different photograph. */
function allJobs() {
  const jobs = new Map();
  for (const product of PRODUCTS)
    for (const colour of product.colours) {
      const name = drawingName(product, colour);
      if (!jobs.has(name)) jobs.set(name, { name, id: product.id, colour });
    }
  return [...jobs.values()];
}

/** @param {object} workerData */
const runWorker = (workerData) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(join(HERE, 'photos/worker.mjs'), { workerData });
    worker.on('error', reject);
    worker.on('exit', (code) =>
      code === 0 ? resolve(undefined) : reject(new Error(`worker ended with ${code}`)),
    );
  });

async function render() {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const jobs = allJobs();
  const threads = Math.min(8, availableParallelism());
  await Promise.all(
    Array.from({ length: threads }, (_, nth) =>
      runWorker({
        folder: FOLDER,
        jobs: jobs.filter((_, index) => index % threads === nth),
        withSheets: nth === 0,
      }),
    ),
  );
  return jobs.length;
}

const sources = fingerprint();
if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === sources)
  console.log('demo shop: the photographs are up to date');
else {
  const start = performance.now();
  const count = await render();
  // Written last: an interrupted build starts again.
  writeFileSync(STAMP, sources);
  console.log(
    `demo shop: ${count} photographs rendered in ${Math.round((performance.now() - start) / 1000)} s`,
  );
}
