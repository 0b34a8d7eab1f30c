/** A visitor of generated pages, with a past. */
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { holdLonger } from '../support/hold-longer.ts';
import { ledgerRecords } from '../support/storage.ts';
import type { Feature } from './feature.ts';
import { CONFIG, candidateId, sitePageOf } from './page.ts';
import { settle } from './settle.ts';
import { openSite, type Site } from './site.ts';

/** A visitor with a browser profile and a server of their own. */
export interface Visitor {
  readonly site: Site;
  readonly page: Page;
  readonly context: BrowserContext;
}

/** Opens a new browser profile for the site. */
export async function openBrowser(browser: Browser, site: Site): Promise<Visitor> {
  const context = await browser.newContext({
    baseURL: site.url,
    viewport: { width: 800, height: 600 },
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  // A page that is late shows every visitor its standard content, and would hide a difference.
  await holdLonger(page);
  return { site, context, page };
}

/** Creates a visitor who has viewed seven items of a category. */
export async function createVisitor(
  browser: Browser,
  pages: readonly (readonly Feature[])[],
  { category, isChecked }: { readonly category: string; readonly isChecked: boolean },
): Promise<Visitor> {
  const site = await openSite({ config: CONFIG, pages: pages.map(sitePageOf) }, isChecked);
  const visitor = await openBrowser(browser, site);
  const { page } = visitor;
  await page.goto(`${site.url}/0/`);
  await page.locator('#tactful').waitFor({ state: 'attached' });
  await page.evaluate(
    async ({ viewed, related }) => {
      await window.tactful.ready;
      await window.tactful.consent.accept({ surface: 'api' });
      for (let at = 0; at < 6; at++)
        window.tactful.track({ name: 'view_item', items: [{ id: `${viewed}-${at}`, category: viewed }] });
      window.tactful.track({ name: 'view_item', items: [{ id: 'v-1', category: viewed, related }] });
    },
    { viewed: category, related: `${candidateId(category)}|` },
  );
  let records = 0;
  while (records < 7) records = (await ledgerRecords(page)).length;
  return visitor;
}

/** The content that the visitor saw. */
export interface Visit {
  readonly heading: string;
  readonly order: string;
  readonly shelf: string;
  readonly layout: string;
}

/** Opens a page, moves the pointer over the slot, scrolls down and up, and submits the forms. */
export async function visit({ page, site }: Visitor, index: number): Promise<Visit> {
  await page.goto(`${site.url}/${index}/`);
  await page.locator('#tactful').waitFor({ state: 'attached' });
  await page.evaluate(settle);
  await page.mouse.move(20, 20);
  const box = await page.locator('.hero').boundingBox();
  for (let at = 0; at < 6; at++) await page.mouse.move(30, ((box?.y ?? 0) % 500) + at * 18);
  const seen = await page.evaluate(() => ({
    heading: document.querySelector('h2')?.textContent ?? '',
    order: [...document.querySelectorAll('li[data-tactful-item]')]
      .map(({ id: _id, textContent }) => textContent?.slice(0, 5))
      .join(),
    shelf: [...document.querySelectorAll<HTMLElement>('[data-tactful-slot=shelf] :is([data-tactful-item],p)')]
      .filter(({ hidden }) => !hidden)
      .map(({ textContent }) => textContent?.slice(0, 7))
      .join(),
    layout: document.documentElement.dataset.tactfulLayout ?? '',
  }));
  await page.evaluate(async () => {
    for (let top = 0; top < 3000; top += 500) {
      scrollTo(0, top);
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    for (const form of document.querySelectorAll<HTMLFormElement>('form:not([data-tactful-item] form)'))
      form.requestSubmit();
  });
  await page.evaluate(settle);
  return seen;
}
