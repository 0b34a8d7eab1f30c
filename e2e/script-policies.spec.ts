/** The script under the security policies of shops, and behind a service that starts all scripts of a page later. */
import { expect, test } from '@playwright/test';
import {
  becomeTailored,
  control,
  linkedPage,
  openLibraryShop,
  openTailored,
} from './support/library-shop.ts';
import { choose, openPanel } from './support/shop.ts';
import { watch } from './support/watch-page.ts';

const NONCE = 'q83vASNFZ4k';
const NONCED = `<script nonce="${NONCE}" src="/tactful.js" data-config="/tactful.json"></script>`;
/** Everything but scripts, as strict as it gets. The icon of the page is a `data:` URL. */
const REST = "default-src 'none'; img-src data:; style-src 'self'; connect-src 'self'; base-uri 'none'";

/** A script of the page that inserts the tag. `wrap` makes of its address what the policy accepts. */
const loader = (wrap = 'address'): string => `<script nonce="${NONCE}">
const element = document.createElement('script');
const address = '/tactful.js?config=/tactful.json';
element.src = ${wrap};
document.head.append(element);
</script>`;

/**
 * A page behind a service that starts scripts late: the scripts have another type, and a script of the service creates
 * them again in their order, with their attributes.
 */
const HELD_BACK = `<script type="held-text/javascript">window.tactful = window.tactful || []; window.order = ['before'];</script>
<script type="held-text/javascript" src="/tactful.js" data-config="/tactful.json"></script>
<script type="held-text/javascript">window.order.push('after');
window.tactful.push(['track', { name: 'view_item', items: [{ id: 'd-4', category: 'coats' }] }]);</script>
<script>
addEventListener('DOMContentLoaded', async () => {
  for (const held of document.querySelectorAll('script[type^="held-"]')) {
    const script = document.createElement('script');
    for (const { name, value } of held.attributes) script.setAttribute(name, value);
    script.type = 'text/javascript';
    script.textContent = held.textContent;
    const isLoaded = held.src && new Promise((resolve) => { script.onload = script.onerror = resolve; });
    held.before(script);
    held.remove();
    await isLoaded;
  }
});
</script>`;

const SITUATIONS: { readonly [name: string]: { readonly tag: string; readonly policy?: string } } = {
  'a policy with a nonce': { tag: NONCED, policy: `${REST}; script-src 'nonce-${NONCE}'` },
  'a policy with a nonce, for an async script': {
    tag: NONCED.replace('<script', '<script async'),
    policy: `${REST}; script-src 'nonce-${NONCE}'`,
  },
  "'strict-dynamic'": { tag: NONCED, policy: `${REST}; script-src 'nonce-${NONCE}' 'strict-dynamic'` },
  "'strict-dynamic' and a script that inserts the tag": {
    tag: loader(),
    policy: `${REST}; script-src 'nonce-${NONCE}' 'strict-dynamic'`,
  },
  'Trusted Types without a policy': {
    tag: NONCED,
    policy: `${REST}; script-src 'nonce-${NONCE}' 'strict-dynamic'; require-trusted-types-for 'script'; trusted-types 'none'`,
  },
  'Trusted Types and a script that inserts the tag by a policy of its own': {
    tag: loader(
      "trustedTypes.createPolicy('shop', { createScriptURL: (text) => text }).createScriptURL(address)",
    ),
    policy: `${REST}; script-src 'nonce-${NONCE}' 'strict-dynamic'; require-trusted-types-for 'script'; trusted-types shop`,
  },
  'a service that creates all scripts again, in their order': { tag: HELD_BACK },
};

for (const [name, { tag, policy }] of Object.entries(SITUATIONS))
  test(`the page is personalized with its control under ${name}`, async ({ page }) => {
    const watched = await watch(page);
    const shop = await openLibraryShop({
      pages: { '/': linkedPage('Home page', '', tag) },
      headers: policy ? { 'content-security-policy': policy } : {},
    });
    await becomeTailored(page, shop.url);
    await openTailored(page, shop.url);
    await openPanel(page);
    expect(await watched.violations()).toEqual([]);
    expect(watched.errors).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(control(page)).toBeVisible();
    await shop.close();
  });

test('a service that creates all scripts again keeps the calls of the scripts after the tag', async ({
  page,
}) => {
  const shop = await openLibraryShop({ pages: { '/': linkedPage('Home page', '', HELD_BACK) } });
  await page.goto(shop.url);
  await choose(page, 'accept');
  await page.reload();
  const viewed = () =>
    page.evaluate(() => (window.tactful.profile?.list() ?? []).map(({ event }) => event.category));
  await expect.poll(viewed).toContain('coats');
  expect(await page.evaluate(() => Reflect.get(window, 'order'))).toEqual(['before', 'after']);
  await shop.close();
});
