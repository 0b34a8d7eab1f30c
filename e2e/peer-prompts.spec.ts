/** Compares the prompt of Tactful with those of two consent widgets, on the same page: clicks, accessibility and the strictest policy. */
import { expect, type Page, test } from '@playwright/test';
import { CONSENT_WIDGETS, type ConsentWidget } from '../bench/page/consent-widgets.mjs';
import { openPeerShop } from '../bench/page/peer-shop.mjs';
import { countAxeViolations, countClicks, useUnderStrictPolicy } from '../bench/page/use-consent-widget.mjs';

const [tactful, ...peers] = CONSENT_WIDGETS;
if (!tactful?.tactful || peers.length < 2) throw Error('Tactful and its peers are missing.');

/** Opens the shop with a widget, and closes it after `act`. */
async function inShop<T>(
  widget: ConsentWidget,
  policy: 'normal' | 'strict',
  act: (url: string) => Promise<T>,
): Promise<T> {
  const shop = await openPeerShop({ ...widget, policy });
  try {
    return await act(shop.url);
  } finally {
    shop.close();
  }
}

test('no widget needs fewer clicks to refuse, to see the details or to withdraw', { tag: '@slow' }, async ({
  browser,
}) => {
  const clicksOf = (widget: ConsentWidget) =>
    inShop(widget, 'normal', (url) =>
      countClicks(async (act: (page: Page) => Promise<void>) => {
        const context = await browser.newContext();
        const page = await context.newPage();
        await page.goto(url);
        await act(page);
        await context.close();
      }, widget),
    );
  const own = await clicksOf(tactful);
  expect(own).toEqual({ refuse: 1, details: 1, withdraw: 2 });
  for (const peer of peers) {
    const theirs = await clicksOf(peer);
    for (const way of ['refuse', 'details', 'withdraw'] as const)
      expect(own[way], `${way}, ${peer.name}`).toBeLessThanOrEqual(theirs[way]);
  }
});

test('axe finds no issue in the prompt and its details', async ({ page }) => {
  await inShop(tactful, 'normal', async (url) => {
    await page.goto(url);
    expect(await countAxeViolations(page, tactful)).toEqual({ prompt: [], details: [] });
  });
});

test('under the strictest policy, the prompt and its details are shown without a violation', async ({
  page,
}) => {
  const result = await inShop(tactful, 'strict', (url) => useUnderStrictPolicy(page, url, tactful));
  expect(result).toEqual({ showsPrompt: true, showsDetails: true, violations: [] });
});
