/** Pages that Chromium renders in advance: nothing is recorded or counted, and no prompt is shown, before the visitor sees them. */
import { expect, test } from '@playwright/test';
import { hasFullChromium } from './browsers.mjs';
import { LIBRARY_CONFIG, linkedPage, openLibraryShop, pageOf } from './support/library-shop.ts';
import { createPageReports } from './support/page-reports.ts';
import { openUnattached } from './support/unattached-browser.ts';

const config = {
  ...LIBRARY_CONFIG,
  purposes: { pages: { ...LIBRARY_CONFIG.purposes.pages, dataCategories: ['browsing', 'usage'] } },
  experiences: [
    // A cap and a condition on pages: exposures and page views are needed, so they are recorded.
    ...LIBRARY_CONFIG.experiences.map((each) => ({ ...each, cap: { lifetime: 100 } })),
    { id: 'visits', slot: 'visits', variant: 'x', benefit: 'Nicer.', when: { 'visit.pages': { $gte: 1 } } },
  ],
};

/** The report of a page about itself. */
interface Report {
  readonly isPrerendering: boolean;
  readonly activationStart: number;
  readonly heading: string | null;
  readonly hasWidget: boolean;
  readonly hasPrompt: boolean;
  readonly databases: readonly string[];
  readonly localKeys: readonly string[];
  /** The files of Tactful that the page has loaded. */
  readonly files: readonly string[];
  /** The numbers of page views and exposures in the database. */
  readonly views: number;
  readonly exposures: number;
}

/** Functions of every page. `records` reads the database, without Tactful. */
const FUNCTIONS = `<script>
for (const type of ['error', 'unhandledrejection'])
  addEventListener(type, ({ message, reason }) => fetch('/report/failed', { method: 'POST', body: JSON.stringify(String(reason ?? message)) }));
const until = async (isMet) => { while (!(await isMet())) await new Promise((resolve) => setTimeout(resolve, 20)); };
const files = () => performance.getEntriesByType('resource').flatMap(({ name, responseEnd }) => responseEnd && /tactful[\\w.-]*$/.exec(name)?.[0] || []);
const databases = async () => (await indexedDB.databases()).map(({ name }) => name);
const records = async () => {
  if (!(await databases()).includes('tactful')) return [];
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('tactful');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const db = opening.result;
      const close = (result) => { db.close(); resolve(result); };
      if (!db.objectStoreNames.length) return close([]);
      const all = db.transaction(db.objectStoreNames[0]).objectStore(db.objectStoreNames[0]).getAll();
      all.onsuccess = () => close(all.result);
    };
  });
};
const countOf = async (name) => JSON.stringify(await records()).split('"name":"' + name + '"').length - 1;
const inWidget = (part) => !!document.querySelector('#tactful')?.shadowRoot?.querySelector('[part~="' + part + '"]');
const report = async (step) => fetch('/report/' + step, { method: 'POST', body: JSON.stringify({
  isPrerendering: document.prerendering,
  activationStart: performance.getEntriesByType('navigation')[0].activationStart,
  heading: document.querySelector('[data-tactful-slot] h2')?.textContent ?? null,
  hasWidget: !!document.querySelector('#tactful'),
  hasPrompt: inWidget('prompt'),
  databases: await databases(),
  localKeys: Object.keys(localStorage),
  files: files().sort(),
  views: await countOf('page_view'),
  exposures: await countOf('expose'),
}) });
</script>`;

/**
 * The page of a link that Chromium renders in advance. It reports once it has loaded `expected`, and again after activation
 * once `isActive`.
 */
const nextPage = (expected: readonly string[], isActive: string): string =>
  linkedPage(
    'Other page',
    `${FUNCTIONS}<script>(async () => {
  await until(() => document.readyState === 'complete' && ${JSON.stringify(expected)}.every((name) => files().includes(name)));
  // Each read of the database waits for the writes before it.
  for (let turn = 0; turn < 25; turn++) { await records(); await new Promise((resolve) => setTimeout(resolve)); }
  await report('prerendered');
  await until(() => !document.prerendering);
  await until(async () => ${isActive});
  await report('activated');
})();</script>`,
  );

/** The first page: `act`, then a link that is rendered in advance, and followed once that page has reported. */
const firstPage = (act: string): string =>
  pageOf('<main id="main"><h1>Home page</h1></main>', {
    head: `${FUNCTIONS}<script>addEventListener('load', async () => {
  await tactful.ready;
  await until(() => inWidget('prompt'));
  await report('first');
  ${act}
  const rules = document.createElement('script');
  rules.type = 'speculationrules';
  rules.textContent = JSON.stringify({ prerender: [{ urls: ['/other'], eagerness: 'immediate' }] });
  document.head.append(rules);
  await fetch('/report/prerendered');
  location.href = '/other';
});</script>`,
  });

/** The longest wait for a report. Shorter than that of a test, so that the browser is ended. */
const REPORT_MS = 50_000;

/** Rejects once a step has taken too long. */
const tooLong = (step: string) =>
  new Promise<never>((_, reject) => {
    setTimeout(() => reject(Error(`no report "${step}"`)), REPORT_MS).unref();
  });

/** Visits both pages. Returns what they reported. */
async function visit(first: string, next: string) {
  const reports = createPageReports();
  const shop = await openLibraryShop({
    pages: { '/': first, '/other': next },
    config,
    handle: reports.handle,
  });
  const close = await openUnattached(shop.url);
  try {
    const failed = reports.of('failed').then((text) => Promise.reject(Error(`a page failed: ${text}`)));
    const found: unknown[] = [];
    for (const step of ['first', 'prerendered', 'activated'])
      await test.step(step, async () =>
        found.push(await Promise.race([reports.of(step), failed, tooLong(step)])),
      );
    // The script above writes them.
    return found as [Report, Report, Report];
  } finally {
    await close();
    await shop.close();
  }
}

test.skip(!hasFullChromium(), 'the full Chromium is not installed');

test('a page that is rendered in advance is personalized, and records its view and its exposure only once it is shown', async () => {
  const [before, prerendered, activated] = await visit(
    firstPage(`await tactful.consent.accept({ surface: 'api' });
  const results = ['a', 'b', 'c'].map((id) => tactful.track({ name: 'view_item', items: [{ id, category: 'coats' }] }));
  await tactful.profile.whenSaved();
  if (!results.every(({ recorded }) => recorded)) throw Error('not recorded');`),
    nextPage(
      ['tactful-deferred.js', 'tactful-engine.js', 'tactful.json'],
      `(await countOf('expose')) > 0 && inWidget('open')`,
    ),
  );
  expect(before).toMatchObject({ isPrerendering: false, hasPrompt: true, databases: [], localKeys: [] });
  expect(prerendered).toMatchObject({
    isPrerendering: true,
    heading: 'Coats first',
    hasWidget: false,
    views: 0,
    exposures: 0,
  });
  expect(prerendered.databases).toContain('tactful');
  expect(activated).toMatchObject({
    isPrerendering: false,
    heading: 'Coats first',
    hasPrompt: false,
    views: 1,
    exposures: 1,
  });
  expect(activated.activationStart).toBeGreaterThan(0);
});

test('a page that is rendered in advance without consent stores nothing, and shows the prompt once it is shown', async () => {
  const [, prerendered, activated] = await visit(firstPage(''), nextPage([], `inWidget('prompt')`));
  const standard = { heading: 'Other page', databases: [], localKeys: [], views: 0, exposures: 0 };
  expect(prerendered).toMatchObject({
    ...standard,
    isPrerendering: true,
    hasWidget: false,
    files: ['tactful.js'],
  });
  expect(activated).toMatchObject({ ...standard, isPrerendering: false, hasPrompt: true });
  expect(activated.activationStart).toBeGreaterThan(0);
});
