/** Publishes the config, builds the recommendation lists, and renders the photographs into `dist/pictures`, unless they are there already. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { buildRecommendations } from './recommendations/build.mjs';
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

/** The different photographs, by category: a thread keeps the light and the surface of the last category. */
function allJobs() {
  const categories = new Map();
  const names = new Set();
  for (const product of PRODUCTS)
    for (const colour of product.colours) {
      const name = drawingName(product, colour);
      if (names.has(name)) continue;
      names.add(name);
      const jobs = categories.get(product.category) ?? [];
      categories.set(product.category, [...jobs, { name, id: product.id, colour }]);
    }
  return { count: names.size, lists: ['sheets', ...categories.values()] };
}

/** Gives a worker one list after the other until none is left. @param {unknown[]} lists */
const runWorker = (lists) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(join(HERE, 'photos/worker.mjs'), { workerData: { folder: FOLDER } });
    worker.on('error', reject);
    worker.on('message', () => {
      const next = lists.shift();
      if (next) worker.postMessage(next);
      else resolve(worker.terminate());
    });
  });

async function render() {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const { count, lists } = allJobs();
  const threads = Math.min(8, availableParallelism());
  await Promise.all(Array.from({ length: threads }, () => runWorker(lists)));
  return count;
}

execFileSync(
  process.execPath,
  [
    join(HERE, '../packages/cli/bin/tactful.mjs'),
    ...['build', join(HERE, 'tactful.json'), '-o', join(HERE, 'dist/tactful.published.json')],
  ],
  { stdio: ['ignore', 'inherit', 'inherit'] },
);

if (buildRecommendations(join(HERE, 'dist/recommend')))
  console.log('demo shop: the recommendation lists are built');

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
