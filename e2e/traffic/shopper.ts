/** A visitor of the generated shop, with a random past. */
import type { Browser } from '@playwright/test';
import type { SeedEvent } from '@tactful/playwright';
import { createVisitor } from '../../packages/playwright/src/visitor.ts';
import { dice } from '../support/dice.ts';
import { PRODUCTS, REPLENISH_DAYS, ROW_CONFIG, USED_UP } from './row-shop.ts';
import { settle } from './settle.ts';
import { openSite, type SitePage } from './site.ts';
import { openBrowser, type Visitor } from './visitor.ts';

/** The past of a shopper, the oldest event first. The first shopper has consented, and done nothing. */
function pastOf(seed: number): readonly SeedEvent[] {
  if (seed === 0) return [];
  const roll = dice(seed);
  const tastes = [roll(8), roll(8)];
  const product = () => {
    const own = PRODUCTS.filter(({ category }) => category === `c${tastes[roll(2)]}`);
    return own[roll(own.length)] ?? { id: '', category: '', related: '' };
  };
  const refill = PRODUCTS.filter(({ category }) => category === USED_UP)[roll(6)];
  const long = `${REPLENISH_DAYS + 1 + roll(40)}d`;
  const past: SeedEvent[] =
    refill && roll(3) === 0
      ? [{ ago: long, name: 'purchase', items: [{ id: refill.id, category: USED_UP }] }]
      : [];
  const count = 2 + roll(12);
  for (let at = 0; at < count; at++) {
    const { id, category, related } = product();
    const ago = `${(count - at) * 7}m`;
    past.push({ ago, name: 'view_item', items: [{ id, category, related }] });
    const next = roll(6);
    if (next === 0)
      past.push({ ago: `${(count - at) * 7 - 1}m`, name: 'add_to_cart', items: [{ id, category }] });
    if (next === 1)
      past.push({ ago: `${(count - at) * 7 - 2}m`, name: 'purchase', items: [{ id, category }] });
    if (next === 2)
      past.push({
        ago: `${(count - at) * 7 - 3}m`,
        name: 'state_preference',
        question: 'less-of',
        answers: [id],
      });
  }
  return past;
}

/** Opens the shop as a visitor with the past of that number. */
export async function createShopper(
  browser: Browser,
  pages: readonly SitePage[],
  { seed, isChecked }: { readonly seed: number; readonly isChecked: boolean },
): Promise<Visitor> {
  const site = await openSite({ config: ROW_CONFIG, pages }, isChecked);
  const shopper = await openBrowser(browser, site);
  const { page } = shopper;
  const visitor = createVisitor(page, { global: 'tactful', now: Date.now });
  await visitor.seed(pastOf(seed), '/0/');
  await page.evaluate(() => window.tactful.profile.whenSaved());
  return shopper;
}

/** Opens a page, moves the pointer over its rows, and scrolls through it. Returns the products that its rows show. */
export async function visitRows({ page, site }: Visitor, index: number): Promise<string> {
  await page.goto(`${site.url}/${index}/`);
  await page.locator('#tactful').waitFor({ state: 'attached' });
  await page.evaluate(settle);
  const shown = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-tactful-slot] [data-tactful-item]:not([hidden])')]
      .map(({ dataset }) => dataset.tactfulItem)
      .join(' '),
  );
  for (let top = 50; top < 600; top += 90) await page.mouse.move(60, top);
  await page.evaluate(async () => {
    for (const row of document.querySelectorAll('[data-tactful-slot] > div')) row.scrollLeft = 900;
    for (let top = 0; top < document.documentElement.scrollHeight; top += 500) {
      scrollTo(0, top);
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  });
  await page.evaluate(settle);
  return shown;
}
