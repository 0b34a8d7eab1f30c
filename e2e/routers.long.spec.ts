/** Routers that replace the body or parts of the page: a tailored page always has its control. */
import { expect, type Page, test } from '@playwright/test';
import {
  becomeTailored,
  control,
  heroHeading,
  linkedPage,
  openLibraryShop,
  openTailored,
  why,
} from './support/library-shop.ts';
import { openPanel, panel } from './support/shop.ts';
import { watch } from './support/watch-page.ts';

/** Navigates as the router of a shop may do, without a library. `render` has the new page in `page`. */
const handWritten = (render: string) => `<script>
const show = async () => {
  const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html');
  ${render}
};
addEventListener('popstate', show);
addEventListener('click', (event) => {
  const link = event.target.closest('nav a');
  if (!link) return;
  event.preventDefault();
  history.pushState(null, '', link.href);
  show();
});
</script>`;

const htmx = (library: string, attribute: string) => `<script src="/lib/${library}/dist/htmx.js"></script>
<script>addEventListener('DOMContentLoaded', () => { document.body.setAttribute('${attribute}', 'true'); htmx.process(document.body); });</script>`;

const swup = `<script src="/lib/swup/dist/Swup.umd.js"></script>
<script>addEventListener('DOMContentLoaded', () => { window.swup = new Swup({ containers: ['#main'], animationSelector: false }); });</script>`;

const pjax = `<script src="/lib/jquery3/dist/jquery.js"></script><script src="/lib/jquery-pjax/jquery.pjax.js"></script>
<script>jQuery(document).pjax('nav a', '#main', { fragment: '#main', timeout: 0 });</script>`;

const ROUTERS: { readonly [name: string]: string } = {
  'replaceChild(body)': handWritten(
    'document.documentElement.replaceChild(document.adoptNode(page.body), document.body);',
  ),
  'body.innerHTML': handWritten('document.body.innerHTML = page.body.innerHTML;'),
  'a view transition': handWritten(
    // A transition rejects if the next one starts before it has ended.
    'document.startViewTransition(() => { document.body.innerHTML = page.body.innerHTML; }).ready.catch(() => undefined);',
  ),
  'Turbo Drive': '<script src="/lib/@hotwired/turbo/dist/turbo.es2017-umd.js"></script>',
  'htmx 2 boost': htmx('htmx2', 'hx-boost'),
  'htmx 4 boost': htmx('htmx.org', 'hx-boost:inherited'),
  Swup: swup,
  'jquery-pjax': pjax,
};

const shopWith = (head: string) =>
  openLibraryShop({
    pages: { '/': linkedPage('Home page', head), '/other': linkedPage('Other page', head) },
  });

const goTo = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).click();

const status = (page: Page) => page.evaluate(() => window.tactful.consent.get()?.status);

/** Marks the document, to find out later whether it is the same. */
const mark = (page: Page) => page.evaluate(() => Object.assign(window, { sameDocument: true }));
const isSameDocument = (page: Page) => page.evaluate(() => 'sameDocument' in window);

for (const [name, head] of Object.entries(ROUTERS))
  test.describe(`with ${name}`, () => {
    test('a tailored page has its control after each navigation, and is standard once consent is withdrawn', async ({
      page,
    }) => {
      const watched = await watch(page);
      const shop = await shopWith(head);
      await becomeTailored(page, shop.url);
      await openTailored(page, shop.url);
      await mark(page);

      for (const [link, path] of [
        ['Other', '/other'],
        ['Home', '/'],
        ['Other', '/other'],
      ] as const) {
        await goTo(page, link);
        await expect.poll(() => new URL(page.url()).pathname).toBe(path);
        await expect(heroHeading(page)).toHaveText('Coats first');
        await expect(why(page)).toHaveCount(1);
        await expect(control(page)).toBeVisible();
        await expect(page.locator('#tactful')).toHaveCount(1);
      }
      expect(await isSameDocument(page)).toBe(true);
      await page.evaluate(() => window.tactful.open());
      await expect(panel(page)).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(panel(page)).toBeHidden();

      await page.goBack();
      await expect.poll(() => new URL(page.url()).pathname).toBe('/');
      await expect(control(page)).toBeVisible();
      // The router may still be replacing the page, which closes the panel.
      await expect(async () => {
        await openPanel(page);
        await page.locator('#tactful #personalize[aria-checked=true]').click({ timeout: 5000 });
        await expect.poll(() => status(page), { timeout: 5000 }).toBe('generic');
      }).toPass();
      await expect(heroHeading(page)).toHaveText('Home page');
      await page.keyboard.press('Escape');

      // The router may have copied the other page when the visitor went back.
      await page.goForward();
      await expect.poll(() => new URL(page.url()).pathname).toBe('/other');
      await expect(heroHeading(page)).toHaveText('Other page');
      await page.goBack();
      await expect.poll(() => new URL(page.url()).pathname).toBe('/');
      await expect(heroHeading(page)).toHaveText('Home page');
      await goTo(page, 'Other');
      await expect(heroHeading(page)).toHaveText('Other page');
      await page.goBack();
      await expect.poll(() => new URL(page.url()).pathname).toBe('/');
      await expect(heroHeading(page)).toHaveText('Home page');
      await expect(why(page)).toHaveCount(0);
      expect(await page.locator('[data-tactful-slot]').getAttribute('style')).toBe(null);
      expect(watched.errors).toEqual([]);
      await shop.close();
    });

    test('a router keeps the standard content of a tailored page', async ({ page }) => {
      const shop = await shopWith(head);
      await becomeTailored(page, shop.url);
      await openTailored(page, shop.url);
      await goTo(page, 'Other');
      await expect.poll(() => new URL(page.url()).pathname).toBe('/other');
      await expect(heroHeading(page)).toHaveText('Coats first');
      const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
      // A variant is in its template; anywhere else, it was placed.
      expect(kept.replaceAll(/<template.*?<\/template>/g, '')).not.toContain('Coats first');
      expect(kept).not.toContain('tactful-why');

      // The slots of a copy are tailored from its standard content.
      await page.evaluate(() => window.tactful.consent.decline({ surface: 'api' }));
      await expect(heroHeading(page)).toHaveText('Other page');
      await page.goBack();
      await expect.poll(() => new URL(page.url()).pathname).toBe('/');
      await expect(heroHeading(page)).toHaveText('Home page');
      await shop.close();
    });
  });

test('a page whose script keeps removing the widget shows its standard content, with the reason', async ({
  page,
}) => {
  const shop = await shopWith('');
  await becomeTailored(page, shop.url);
  await openTailored(page, shop.url);
  await page.evaluate(() => {
    const remove = () => document.querySelector('#tactful')?.remove();
    new MutationObserver(remove).observe(document.body, { childList: true });
    remove();
  });
  await expect(heroHeading(page)).toHaveText('Home page');
  await expect(why(page)).toHaveCount(0);
  expect(await page.evaluate(() => window.tactful.status()?.stopped)).toMatch(/removing the widget/);
  expect(await page.evaluate(() => window.tactful.decide('hero')?.winner)).toBe(undefined);
  await shop.close();
});
