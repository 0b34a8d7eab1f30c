/** Network traffic is independent of the profile: the server logs of many visitors are equal. */
import { expect, test } from '@playwright/test';
import { differences } from './support/requests.ts';
import { openShop, visit } from './support/shop-visitors.ts';

const PROFILES = Number(process.env.TACTFUL_PROFILES ?? 0);

for (const { where, strict = false, query = '', visitors = PROFILES || 4 } of [
  { where: 'of a shop' },
  { where: 'of a strict shop', strict: true },
  { where: 'while the inspector is open', query: '?tactful=inspect', visitors: PROFILES || 2 },
])
  test(
    `${visitors} visitors with different pasts look the same to the server ${where}`,
    { tag: strict || query ? '@slow' : [] },
    async ({ browser }, info) => {
      const shop = await openShop(info.outputPath('requests.log'), strict);
      const first = await visit(await browser.newContext(), shop, 0, query);
      expect(first.views.length).toBeGreaterThanOrEqual(6);
      for (const view of first.views)
        expect(view.some(({ url }) => url === '/tactful-inspect.js')).toBe(query !== '');
      const placed = new Set([first.placed]);
      for (let seed = 1; seed < visitors; seed++) {
        const other = await visit(await browser.newContext(), shop, seed, query);
        placed.add(other.placed);
        expect(differences(first.views, other.views)).toEqual([]);
      }
      // The pages were tailored differently, so equal traffic is not due to equal pages.
      expect(placed.size).toBeGreaterThan(Math.min(visitors - 1, 2));
      await shop.close();
    },
  );
