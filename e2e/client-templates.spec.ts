/** Slots that React and Vue draw on the client, with the children of a template next to its content. */
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { build } from 'esbuild';
import { becomeTailored, control, openLibraryShop, pageOf, why } from './support/library-shop.ts';
import { watch } from './support/watch-page.ts';

const APPS = {
  'React 19': `import { createElement as h } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
const render = (node) => flushSync(() => createRoot(document.querySelector('#app')).render(node));`,
  'Vue 3': `import { createApp, h } from 'vue/dist/vue.runtime.esm-bundler.js';
const render = (node) => createApp({ render: () => node }).mount('#app');`,
};

const DRAW = `render(h('section', { 'data-tactful-slot': 'hero' }, [
  h('h2', { key: 1 }, 'Home page'),
  h('template', { key: 2, 'data-tactful-variant': 'coats' }, [h('h2', { key: 1 }, 'Coats first')]),
]));`;

const bundle = async (app: string): Promise<string> => {
  const { outputFiles } = await build({
    stdin: { contents: `${app}\n${DRAW}`, resolveDir: join(import.meta.dirname) },
    bundle: true,
    write: false,
    minify: true,
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return outputFiles[0]?.text ?? '';
};

for (const [name, app] of Object.entries(APPS))
  test(`a slot rendered by ${name} shows the variant, and its standard content once consent is withdrawn`, async ({
    page,
  }) => {
    const watched = await watch(page);
    const script = (await bundle(app)).replaceAll('</script', '<\\/script');
    const shop = await openLibraryShop({
      pages: { '/': pageOf(`<div id="app"></div><script>${script}</script>`) },
    });
    await becomeTailored(page, shop.url);
    // The heading in the template is in the document too.
    const heading = page.locator('[data-tactful-slot="hero"] > h2');
    await expect(async () => {
      await page.goto(shop.url);
      await expect(heading).toHaveText('Coats first', { timeout: 2000 });
    }).toPass();
    await expect(control(page)).toBeVisible();
    await expect(why(page)).toHaveCount(1);
    const child = await page.evaluate(
      () => document.querySelector('template[data-tactful-variant]')?.firstElementChild?.textContent,
    );
    expect(child).toBe('Coats first');
    await page.evaluate(() => window.tactful.consent.decline({ surface: 'api' }));
    await expect(heading).toHaveText('Home page');
    expect(watched.errors).toEqual([]);
    await shop.close();
  });
