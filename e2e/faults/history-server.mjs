/** A page on loopback that runs the personalizer alone: what the history checker and the measurements drive. */
import { createServer } from 'node:http';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** Faults put in on purpose: the checker must find each of them. */
export const PLANTS = {
  'get+set': {
    file: /core\/src\/ledger\/indexeddb-store\.ts$/,
    from: /append: \(entries\) => appendRecords\(run, entries\),/,
    to: `append: async (entries) => {
      const all = await run('readonly', (store) => promisifyRequest(store.getAll()));
      const old = all.find((one) => 'data' in one);
      const ledger = JSON.parse(old.data);
      ledger.events.push(...entries.map(([, record]) => record.event));
      const data = JSON.stringify(ledger);
      await run('readwrite', (store) => {
        store.put({ v: 1, id: ledger.id, sum: digest(data), data }, SNAPSHOT);
        return promisifyRequest(store.transaction);
      });
      return old;
    },`,
    head: "import { digest } from '../events/slug.ts';\n",
  },
  'missing epoch': {
    file: /core\/src\/ledger\/(decode|flush|write-queue)\.ts$/,
    from: / && record\.epoch === ledger\.id|if \(epochOf\(snapshot\) !== epoch\) return false;|if \(!belongsTo\(queued, ledger\)\) queue\.delete\(id\);/g,
    to: '',
    head: '',
  },
};

/** Changes the sources on their way into the bundle. */
const planting = (plant) => ({
  name: 'plant',
  setup: ({ onLoad }) => {
    if (!plant) return;
    onLoad({ filter: plant.file }, async ({ path }) => {
      const { readFile } = await import('node:fs/promises');
      const source = await readFile(path, 'utf8');
      const contents = source.replace(plant.from, plant.to);
      if (contents === source) throw new Error(`nothing to plant in ${path}`);
      return { contents: plant.head + contents, loader: 'ts' };
    });
  },
});

/** Serves the page. Answers its address and how to stop. */
export const serve = async (plant) => {
  const bundle = await build({
    entryPoints: [join(root, 'e2e/faults/history-page.ts')],
    bundle: true,
    format: 'iife',
    write: false,
    conditions: ['source', 'browser'],
    plugins: [planting(PLANTS[plant])],
  });
  const script = bundle.outputFiles[0].text;
  const server = createServer((request, response) => {
    const js = request.url === '/page.js';
    response.setHeader('content-type', js ? 'text/javascript' : 'text/html');
    response.setHeader('cache-control', 'no-store');
    response.end(js ? script : '<!doctype html><title>Core</title><script src="/page.js"></script>');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${server.address().port}/`, stop: () => server.close() };
};
