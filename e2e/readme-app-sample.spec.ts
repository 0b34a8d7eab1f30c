/** The app sample of the README, bundled from the built packages, with the README's config and markup. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import resolve from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import esbuild from 'rollup-plugin-esbuild';
import { buildConfig, formatLines } from '../packages/cli/src/index.ts';
import { explanation, prompt } from './support/shop.ts';

const ROOT = join(import.meta.dirname, '..');
const README = readFileSync(join(ROOT, 'README.md'), 'utf8');
const APP = 'http://localhost:9/';

const sample = (name: string): string => {
  const [, text] = new RegExp(`<!-- sample: ${name} -->\n\`\`\`\\w+\n([\\s\\S]*?)\`\`\``).exec(README) ?? [];
  if (!text) throw new Error(`The README has no sample named ${name}.`);
  return text;
};

/** The config of the README, published as the README describes. */
const publishedConfig = (): string => {
  const text = sample('minimal-config');
  const built = buildConfig({ file: 'tactful.json', text, now: Date.now() });
  if (!built.text) throw new Error(formatLines(built.issues));
  return built.text;
};

/** A page of a shop: the slot of the README, and three coats whose views are recorded. */
const page = (): string => {
  const coat = (nth: number) =>
    `<p data-tactful-event="view_item" data-tactful-item="coat-${nth}" data-tactful-category="coats">Coat ${nth}</p>`;
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>An app</title>
<main>${sample('slot')}${[1, 2, 3].map(coat).join('')}</main><script type="module" src="/app.js"></script></html>`;
};

let folder = '';
test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tactful-app-'));
  writeFileSync(join(folder, 'app.ts'), sample('app'));
  writeFileSync(join(folder, 'tactful.published.json'), publishedConfig());
  const bundle = await rollup({
    input: join(folder, 'app.ts'),
    plugins: [
      {
        name: 'as-npm-brings-it',
        resolveId(id) {
          const [, name, entry = 'index'] = /^@tactful\/([^/]+)(?:\/(.+))?$/.exec(id) ?? [];
          return name ? join(ROOT, 'packages', name, `dist/${entry}.js`) : null;
        },
      },
      resolve({ browser: true }),
      esbuild({ target: 'es2022', tsconfig: false, loaders: { '.json': 'json' } }),
    ],
  });
  await bundle.write({ dir: folder, format: 'es', entryFileNames: 'app.js' });
  await bundle.close();
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the app of the README tailors its slot after consent, and explains it', async ({ page: tab }) => {
  const errors: string[] = [];
  tab.on('pageerror', ({ message }) => errors.push(message));
  await tab.route(`${APP}**`, (route) => {
    const path = new URL(route.request().url()).pathname;
    if (path === '/') return route.fulfill({ contentType: 'text/html', body: page() });
    if (extname(path) !== '.js') return route.fulfill({ status: 404 });
    return route.fulfill({ contentType: 'text/javascript', path: join(folder, path) });
  });
  const heading = tab.locator('[data-tactful-slot="hero"]').getByRole('heading');
  await tab.goto(APP);
  await expect(prompt(tab)).toBeVisible();
  await expect(heading).toHaveText('New this season');
  expect(await tab.evaluate(async () => [await indexedDB.databases(), localStorage.length])).toEqual([[], 0]);

  await tab.locator('#tactful [part~="accept"]').click();
  await expect(prompt(tab)).toBeHidden();
  await expect(async () => {
    await tab.goto(APP);
    await expect(heading).toHaveText('New coats are in', { timeout: 2000 });
  }).toPass();
  await tab.getByRole('button', { name: 'Why this?' }).click();
  await expect(explanation(tab)).toContainText(/You viewed Coats \d times in the last 7 days/i);
  expect(errors).toEqual([]);
});
