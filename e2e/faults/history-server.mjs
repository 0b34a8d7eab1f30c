/** Serves the page that the history checker and the benchmarks open: the core without a shop, from its sources. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

/**
 * Bugs that the history checker must detect: changes of the core's sources, by file. Every change must apply, or the
 * checker would test the unchanged core.
 */
export const PLANTED_BUGS = {
  'get+set': {
    'indexeddb-store.ts': (source) =>
      `import { digest } from '../events/slug.ts';\n${source.replace(
        /append: \(entries\) => appendRecords\(run, entries\),/,
        `append: async (entries) => {
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
      )}`,
  },
  'missing epoch': {
    'decode.ts': (source) => source.replace(' && record.epoch === ledger.id', ''),
    'flush.ts': (source) => source.replace('if (epochOf(snapshot) !== epoch) return false;', ''),
    'write-queue.ts': (source) =>
      source.replace('if (!belongsTo(queued, ledger)) queue.delete(id);', 'continue;'),
  },
};

/** An esbuild plugin that changes sources of the ledger. */
const plantBug = (changes, changed) => ({
  name: 'plant-bug',
  setup: ({ onLoad }) => {
    for (const [file, change] of Object.entries(changes))
      onLoad({ filter: new RegExp(`core/src/ledger/${file.replace('.', '\\.')}$`) }, async ({ path }) => {
        const source = await readFile(path, 'utf8');
        const contents = change(source);
        // A change may add a line and miss its pattern.
        if (contents.endsWith(source)) throw new Error(`${path}: the planted bug does not apply; update it`);
        changed.add(file);
        return { contents, loader: 'ts' };
      });
  },
});

/**
 * Serves the page on a free port of this machine.
 *
 * @param {string} [bug] The name of a planted bug.
 * @returns {Promise<{ url: string, stop: () => void }>}
 */
export const serve = async (bug) => {
  const changes = PLANTED_BUGS[bug] ?? {};
  const changed = new Set();
  const bundle = await build({
    entryPoints: [join(root, 'e2e/faults/history-page.ts')],
    bundle: true,
    format: 'iife',
    write: false,
    conditions: ['source', 'browser'],
    plugins: [plantBug(changes, changed)],
  });
  for (const file of Object.keys(changes))
    if (!changed.has(file)) throw new Error(`${file}: the planted bug does not apply; update it`);
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
