/** Runs measurements in fresh processes of Node and fresh pages of Chromium. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { chromium } from 'playwright';
import { fullChromium } from '../../e2e/browsers.mjs';

const ROOT = join(import.meta.dirname, '../..');

const bundle = async (folder, platform) => {
  const outfile = join(folder, `${platform}.${platform === 'node' ? 'mjs' : 'js'}`);
  await build({
    entryPoints: [join(import.meta.dirname, 'in-place.mjs')],
    bundle: true,
    minify: true,
    outfile,
    platform: 'browser',
    format: platform === 'node' ? 'esm' : 'iife',
    globalName: 'bench',
    conditions: ['source'],
    nodePaths: [join(ROOT, 'node_modules')],
    define: { global: 'globalThis' },
    logLevel: 'error',
  });
  return outfile;
};

/** Runs each measurement in a process of its own: `run('cold', name, text)` returns its result. */
export const openNode = async (folder) => {
  const file = pathToFileURL(await bundle(folder, 'node')).href;
  const script = join(folder, 'run.mjs');
  // The text comes by file: it is too long for an argument.
  writeFileSync(
    script,
    `import { readFileSync } from 'node:fs';
import * as bench from '${file}';
const [, , call, name, path] = process.argv;
const text = readFileSync(path, 'utf8');
console.log(JSON.stringify(await bench[call](...(name ? [name] : []), text)));`,
  );
  const run = async (call, name, text) => {
    const path = join(folder, 'rules.json');
    writeFileSync(path, text);
    const args = ['--expose-gc', script, call, name ?? '', path];
    return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1e9 }));
  };
  return { title: `Node ${process.versions.node}`, run, close: async () => {} };
};

/** The Content Security Policy of the page: code from text is forbidden, and an engine that needs it throws. */
export const POLICY = "default-src 'none'; script-src 'self'; require-trusted-types-for 'script'";

const HEADERS = {
  'content-security-policy': POLICY,
  // With these, the clock of the browser is precise.
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

/** Runs each measurement in a page of its own. */
export const openChromium = async (folder) => {
  const script = readFileSync(await bundle(folder, 'browser'), 'utf8');
  const { args = [], ...options } = fullChromium() ?? {};
  const browser = await chromium.launch({ ...options, args: [...args, '--js-flags=--expose-gc'] });
  const run = async (call, name, text) => {
    const context = await browser.newContext();
    try {
      await context.route('**/*', (route) =>
        route.request().url().endsWith('.js')
          ? route.fulfill({ headers: HEADERS, contentType: 'text/javascript', body: script })
          : route.fulfill({
              headers: HEADERS,
              contentType: 'text/html',
              body: '<!doctype html><script src="/bench.js"></script>',
            }),
      );
      const page = await context.newPage();
      await page.goto('https://bench.example/');
      return await page.evaluate(
        ([call, ...args]) =>
          new Promise((resolve, reject) => {
            const measure = async () => globalThis.bench[call](...args);
            // In a task of the page: the policy does not apply to what a driver evaluates.
            setTimeout(() => measure().then(resolve, reject));
          }),
        [call, ...(name ? [name] : []), text],
      );
    } finally {
      await context.close();
    }
  };
  return { title: `Chromium ${browser.version()}`, run, close: () => browser.close() };
};
