/** Routers that keep the path: the pages of a hash router and of a query router are different pages. */
import { expect, type Page, test } from '@playwright/test';
import { becomeTailored, LIBRARY_CONFIG, openLibraryShop, pageOf } from './support/library-shop.ts';
import { ledgerRecords } from './support/storage.ts';

/** Vue with its router. `history` creates the history; the pages are links to `/`, `/boots` and `/guide/care`. */
const app = (history: string): string =>
  pageOf('<div id="app"></div>', {
    head: `<script src="/lib/vue/dist/vue.global.prod.js"></script><script src="/lib/vue-router/dist/vue-router.global.prod.js"></script>
<script>addEventListener('DOMContentLoaded', () => {
  const page = (name) => ({ template: '<main><h1>' + name + '</h1></main>' });
  const router = VueRouter.createRouter({ history: ${history}, routes: [
    { path: '/', component: page('Home') }, { path: '/boots', component: page('Boots') }, { path: '/guide/care', component: page('Care') },
  ] });
  Vue.createApp({ template: '<nav><router-link to="/">Home</router-link> <router-link to="/boots">Boots</router-link> <router-link to="/boots?size=40">Size 40</router-link> <router-link to="/guide/care">Care</router-link></nav><router-view></router-view>' })
    .use(router).mount('#app');
});</script>`,
  });

/** A hand-written router for the parameter `page`. */
const queryApp = pageOf('<nav></nav><main></main>', {
  head: `<script>addEventListener('DOMContentLoaded', () => {
  const show = () => { document.querySelector('main').innerHTML = '<h1>' + ({ boots: 'Boots', 'guide/care': 'Care' }[new URLSearchParams(location.search).get('page')] ?? 'Home') + '</h1>'; };
  document.querySelector('nav').innerHTML = '<a href="?email=a@b.example">Home</a> <a href="?page=boots&email=a@b.example">Boots</a> <a href="?page=boots&size=40">Size 40</a> <a href="?page=guide/care">Care</a>';
  addEventListener('popstate', show);
  addEventListener('click', (event) => {
    if (!event.target.closest('a')) return;
    event.preventDefault();
    history.pushState(null, '', event.target.closest('a').href);
    show();
  });
  show();
});</script>`,
});

const configOf = (router: object) => ({
  ...LIBRARY_CONFIG,
  site: { ...LIBRARY_CONFIG.site, sections: { shop: ['/'], guide: ['/guide'] }, router },
  experiences: [
    ...LIBRARY_CONFIG.experiences,
    { id: 'visits', slot: 'visits', variant: 'x', benefit: 'Nicer.', when: { 'visit.pages': { $gte: 1 } } },
  ],
});

const APPS: { readonly [name: string]: { readonly page: string; readonly router: object } } = {
  'the hash router of Vue': { page: app('VueRouter.createWebHashHistory()'), router: { hash: true } },
  'a query router': { page: queryApp, router: { parameters: ['page'] } },
};

/** The sections of the page views that were recorded, in order. */
const viewsOf = async (page: Page) => {
  await page.evaluate(() => window.tactful.profile.whenSaved());
  return page.evaluate(() =>
    (window.tactful.profile.list() ?? [])
      .map(({ event }) => event)
      .filter(({ name }) => name === 'page_view')
      .map(({ section }) => section)
      .reverse(),
  );
};

for (const [name, { page: html, router }] of Object.entries(APPS))
  test(`${name} shows several pages, each of which is one page view in its section`, async ({ page }) => {
    const shop = await openLibraryShop({ pages: { '/': html }, config: configOf(router) });
    await becomeTailored(page, shop.url);
    await page.reload();
    await expect.poll(() => viewsOf(page)).toEqual(['shop']);
    let time = await page.evaluate(() => Date.now());
    for (const [link, heading, views] of [
      ['Boots', 'Boots', ['shop', 'shop']],
      ['Size 40', 'Boots', ['shop', 'shop']],
      ['Care', 'Care', ['shop', 'shop', 'guide']],
      ['Home', 'Home', ['shop', 'shop', 'guide', 'shop']],
    ] as const) {
      // A fast visitor: two views of one page within a second are a duplicate, those of two pages are not.
      time += 10;
      await page.clock.setFixedTime(time);
      await page.getByRole('link', { name: link, exact: true }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
      await expect.poll(() => viewsOf(page)).toEqual(views);
    }
    time += 10;
    await page.clock.setFixedTime(time);
    await page.goBack();
    await expect.poll(() => viewsOf(page)).toEqual(['shop', 'shop', 'guide', 'shop', 'guide']);
    // The address itself is not stored, with or without its query.
    const stored = JSON.stringify(await ledgerRecords(page));
    expect(stored).toContain('page_view');
    for (const part of ['boots', 'care', 'size', 'b.example']) expect(stored).not.toContain(part);
    await shop.close();
  });
