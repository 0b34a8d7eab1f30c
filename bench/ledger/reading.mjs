/**
 * Compares ways to read a profile when a page starts: all records as Tactful does, one record by its key, and fewer
 * events. Each load is a navigation; the ways alternate.
 */
import { chromium } from 'playwright';
import { fullChromium } from '../../e2e/browsers.mjs';
import { formatRatio, formatSummary, table } from '../report/format.mjs';
import { ratiosOf, summaryOf } from '../report/statistics.mjs';

const ORIGIN = 'https://bench.example';
const SLOWDOWN = 4;

/** The ways; the first is that of Tactful. `events`: in the snapshot. `appended`: records of single events next to it. */
const WAYS = {
  'all records: a snapshot of 500 events, 5 more events': { call: 'getAll', events: 500, appended: 5 },
  'one record by its key: a snapshot of 505 events': { call: 'get', events: 505, appended: 0 },
  'all records: a snapshot of 100 events, 5 more events': { call: 'getAll', events: 100, appended: 5 },
};

const databaseOf = (/** @type {number} */ at) => `profile-${at}`;

/** Runs in the page, as its first statement: reads, and parses the text of the snapshot. */
const SCRIPT = `
const [name, call] = decodeURIComponent(location.search.slice(1)).split(',');
const from = performance.now();
globalThis.reading = new Promise((resolve) => {
  const request = indexedDB.open(name);
  request.onsuccess = () => {
    const store = request.result.transaction('records').objectStore('records');
    const read = call === 'get' ? store.get('profile') : store.getAll();
    read.onsuccess = () => {
      const records = [read.result].flat();
      const snapshot = records.find(({ data }) => data);
      resolve({ ms: performance.now() - from, events: JSON.parse(snapshot.data).events.length + records.length - 1 });
    };
  };
});`;

/** Runs in the page: stores a profile. */
const storeProfile = ({ name, events, appended }) =>
  new Promise((resolve, reject) => {
    const eventOf = (/** @type {number} */ at) => ({
      id: `event${at}`,
      name: 'view_item',
      at: 1_700_000_000_000 + at * 60_000,
      section: 'site',
      item: `item-${at % 240}`,
      category: `category-${at % 12}`,
      price: at % 100,
    });
    const opened = indexedDB.open(name);
    opened.onupgradeneeded = () => opened.result.createObjectStore('records');
    opened.onsuccess = () => {
      const transaction = opened.result.transaction('records', 'readwrite');
      const store = transaction.objectStore('records');
      const data = JSON.stringify({ events: Array.from({ length: events }, (_, at) => eventOf(at)) });
      store.put({ v: 1, id: 'id', sum: '', data }, 'profile');
      for (let at = 0; at < appended; at++)
        store.put({ epoch: 'id', event: eventOf(events + at) }, ['op', `event${events + at}`]);
      transaction.oncomplete = () => resolve(opened.result.close());
      transaction.onabort = () => reject(transaction.error);
    };
  });

/** Milliseconds of each load, by way. */
async function readInPages(/** @type {import('playwright').BrowserContext} */ context, rounds) {
  const times = Object.fromEntries(Object.keys(WAYS).map((way) => [way, []]));
  for (let round = 0; round < rounds; round++)
    for (const [at, [way, { call, events, appended }]] of Object.entries(WAYS).entries()) {
      const page = await context.newPage();
      const session = await context.newCDPSession(page);
      await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
      await page.goto(`${ORIGIN}/?${databaseOf(at)},${call}`);
      const result = await page.evaluate(() => globalThis.reading);
      if (result.events !== events + appended) throw Error(`${way}: read ${result.events} events`);
      times[way].push(result.ms);
      await page.close();
    }
  return times;
}

/** @type {import('../report/benchmark.mjs').Benchmark} */
export const reading = {
  name: 'reading',
  title: 'Ways to read the profile',
  async measure({ loads: rounds = 40 }) {
    const browser = await chromium.launch(fullChromium());
    try {
      const context = await browser.newContext();
      await context.route('**/*', (route) =>
        route.fulfill({
          contentType: 'text/html',
          body: route.request().url().includes('?') ? `<!doctype html><script>${SCRIPT}</script>` : '',
        }),
      );
      const page = await context.newPage();
      await page.goto(ORIGIN);
      for (const [at, { events, appended }] of Object.values(WAYS).entries())
        await page.evaluate(storeProfile, { name: databaseOf(at), events, appended });
      await page.close();
      const times = await readInPages(context, rounds);
      const [own = []] = Object.values(times);
      return {
        rounds,
        rows: Object.entries(times).map(([way, all]) => ({
          way,
          time: summaryOf(all),
          ratio: ratiosOf(all, own),
        })),
      };
    } finally {
      await browser.close();
    }
  },
  render: ({ rounds, rows }) =>
    [
      `${rounds} loads of each, alternating, processor ${SLOWDOWN}× slower: from the first statement of the page until the records are there.`,
      'Medians, with the middle half in parentheses; the ratio is that of the pairs. Tactful uses the first way.',
      '',
      table(
        ['way', 'time', 'ratio'],
        rows.map(({ way, time, ratio }, at) => [way, formatSummary(time), at ? formatRatio(ratio) : '']),
      ),
    ].join('\n'),
};
