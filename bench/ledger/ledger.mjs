/**
 * The core in a real Chromium: eight tabs writing at once, the start of a visit, one event, facts for a hundred rules, an
 * erasure; and a browser that is killed in the middle of writing.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { fullChromium } from '../../e2e/browsers.mjs';
import { serve } from '../../e2e/faults/history-server.mjs';
import { table } from '../report/format.mjs';
import { median } from '../report/statistics.mjs';

/**
 * Each measurement returns rows of the table: what was measured, the figure, the goal.
 *
 * @typedef {readonly [what: string, figure: string, goal?: string]} Row
 */

const round = (ms) => `${ms.toFixed(3)} ms`;

const openIn = (url) => async (context) => {
  const page = await context.newPage();
  await page.goto(url);
  await page.evaluate(() => driver.tactful.ready);
  return page;
};
const yes = (page) => page.evaluate(() => driver.tactful.consent.accept({ surface: 'api' }));

/** Eight tabs append to one log; then the records are counted, before any bound is applied. */
const writeInEightTabs = async (browser, open) => {
  const context = await browser.newContext();
  const first = await open(context);
  await yes(first);
  const tabs = [first, ...(await Promise.all(Array.from({ length: 7 }, () => open(context))))];
  const begin = performance.now();
  await Promise.all(
    tabs.map((page, tab) =>
      page.evaluate(async (name) => {
        const store = driver.openLedgerStore(driver.openConnection());
        const epoch = (await store.read())[0].id;
        const writes = [];
        for (let n = 0; n < 500; n++) {
          const id = `${name}-${n}`;
          const event = { id, name: 'view_item', at: Date.now(), section: 'site', item: id };
          writes.push(store.append([[id, { epoch, event }]]));
          if (n % 10 === 0) await new Promise((go) => setTimeout(go));
        }
        await Promise.all(writes);
        store.close();
      }, tab),
    ),
  );
  const took = performance.now() - begin;
  const ids = await first.evaluate(async () => {
    const store = driver.openLedgerStore(driver.openConnection());
    const records = await store.read();
    store.close();
    return records.flatMap(
      (record) => record.event?.id ?? JSON.parse(record.data ?? '{}').events.map(({ id }) => id),
    );
  });
  await context.close();
  const stored = new Set(ids).size;
  return [
    [
      '8 tabs recording 500 events each at the same time: stored, duplicated',
      `${stored}, ${ids.length - stored}, in ${(took / 1000).toFixed(1)} s`,
      '4000, 0',
    ],
  ];
};

const startVisits = async (browser, open) => {
  const rows = [];
  const context = await browser.newContext();
  await context.addInitScript(() => {
    globalThis.calls = [];
    for (const [owner, name] of [
      [IDBFactory.prototype, 'open'],
      [IDBFactory.prototype, 'deleteDatabase'],
      [IDBFactory.prototype, 'databases'],
      [IDBObjectStore.prototype, 'getAll'],
      [IDBObjectStore.prototype, 'get'],
      [IDBObjectStore.prototype, 'put'],
    ]) {
      const real = owner[name];
      owner[name] = function (...given) {
        globalThis.calls.push(name);
        return real.apply(this, given);
      };
    }
  });
  let page = await open(context);
  rows.push(['start, consent unset: calls to IndexedDB', await page.evaluate(() => calls.length), '0']);
  await page.evaluate(() => driver.tactful.consent.decline({ surface: 'api' }));
  page = await open(context);
  rows.push(['start, consent generic: calls to IndexedDB', await page.evaluate(() => calls.length), '0']);
  await yes(page);
  const costs = await page.evaluate(async () => {
    const costs = [];
    for (let n = 0; n < 500; n++) {
      const begin = performance.now();
      driver.put(`item-${n}`);
      costs.push(performance.now() - begin);
      if (n % 20 === 0) await new Promise((go) => setTimeout(go));
    }
    await driver.tactful.profile.whenSaved();
    return costs;
  });
  rows.push([
    'recording one event: median, maximum of 500',
    `${round(median(costs))}, ${round(Math.max(...costs))}`,
    '1 ms',
  ]);
  page = await open(context);
  rows.push([
    'start, tailored, 500 events: calls to IndexedDB',
    await page.evaluate(() => calls.join(', ')),
    'one read',
  ]);
  await context.close();
  return rows;
};

/** Facts of 100 rules from 500 events, cold, at four times less speed. */
const readFacts = async (browser, open) => {
  const context = await browser.newContext();
  const page = await open(context);
  await yes(page);
  await page.evaluate(async () => {
    for (let n = 0; n < 500; n++) await driver.add(`item-${n}`);
  });
  // The best of several: what a busy machine adds is not the code's.
  const runs = [];
  for (let n = 0; n < 15; n++) {
    const fresh = await open(context);
    const session = await context.newCDPSession(fresh);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    runs.push(
      await fresh.evaluate(() => {
        const paths = new Set(
          driver.tactful.config.experiences.flatMap(({ when = {} }) => Object.keys(when)),
        );
        const begin = performance.now();
        for (const path of paths) driver.tactful.fact(path);
        const facts = performance.now() - begin;
        const next = performance.now();
        for (const slot of driver.tactful.slots.list()) driver.tactful.decide(slot);
        return [facts, performance.now() - next, paths.size];
      }),
    );
    await fresh.close();
  }
  const other = await open(context);
  await other.evaluate(() => driver.tactful.ready);
  const [outcome, took] = await page.evaluate(async () => {
    const begin = performance.now();
    const outcome = await driver.tactful.consent.decline({ surface: 'api' });
    return [outcome, performance.now() - begin];
  });
  const left = await page.evaluate(() => indexedDB.databases().then((all) => all.length));
  await context.close();
  return [
    [
      `computing the ${runs[0][2]} facts of 100 rules, 500 events, 4× slower`,
      round(Math.min(...runs.map(([ms]) => ms))),
      '2 ms',
    ],
    ['first decision by these 100 rules, 4× slower', round(Math.min(...runs.map(([, ms]) => ms)))],
    [
      'erasing while another tab is open: successful, databases left',
      `${outcome.ok}, ${left}, in ${took.toFixed(0)} ms`,
      'true, 0',
    ],
  ];
};

/** A browser killed while writing: every acknowledged event must be there, and the profile readable. */
const killWhileWriting = async (open, kills) => {
  let acked = 0;
  let lost = 0;
  let broken = 0;
  let killed = 0;
  for (let n = 0; n < kills; n++) {
    const folder = await mkdtemp(join(tmpdir(), 'tactful-'));
    const context = await chromium.launchPersistentContext(folder, fullChromium());
    const page = await open(context);
    const known = [];
    await page.exposeFunction('acknowledge', (item) => known.push(item));
    await yes(page);
    // The consent record is in localStorage, which Chromium writes to disk some seconds later.
    await new Promise((go) => setTimeout(go, n ? 6000 : 7000));
    page
      .evaluate(async () => {
        for (let i = 0; i < 400; i++) {
          const { storage } = await driver.add(`kill-${i}`);
          if (storage === 'ok') globalThis.acknowledge(`kill-${i}`);
        }
      })
      .catch(() => {});
    await new Promise((go) => setTimeout(go, 100 + Math.random() * 400));
    const process_ = await pidOf(folder);
    if (process_) killed += Number(process.kill(process_, 'SIGKILL'));
    await context.close().catch(() => {});
    const again = await chromium.launchPersistentContext(folder, fullChromium());
    const next = await open(again);
    const { storage, setAside } = await next.evaluate(() => driver.tactful.status());
    if (storage !== 'ok' || setAside) broken++;
    const there = new Set(await next.evaluate(() => driver.read()));
    acked += known.length;
    lost += known.filter((item) => !there.has(item)).length;
    await again.close();
    await rm(folder, { recursive: true, force: true });
  }
  return [
    [
      `browser killed ${killed} times while writing: events acknowledged, lost, profiles unreadable`,
      `${acked}, ${lost}, ${broken}`,
      '0 lost',
    ],
  ];
};

/** The browser's own process, as its profile's lock names it. */
const pidOf = async (folder) => {
  const { readlink } = await import('node:fs/promises');
  const link = await readlink(join(folder, 'SingletonLock')).catch(() => '');
  return Number(link.split('-').at(-1)) || undefined;
};

/** @type {import('../report/benchmark.mjs').Benchmark} */
export const ledger = {
  name: 'ledger',
  title: 'The ledger, and browsers killed while writing',
  isLong: true,
  async measure({ loads: kills = 10 }) {
    const { url, stop } = await serve();
    const open = openIn(url);
    const browser = await chromium.launch(fullChromium());
    try {
      const rows = [
        ...(await writeInEightTabs(browser, open)),
        ...(await startVisits(browser, open)),
        ...(await readFacts(browser, open)),
      ];
      return { rows: [...rows, ...(await killWhileWriting(open, kills))] };
    } finally {
      await browser.close();
      stop();
    }
  },
  render: ({ rows }) =>
    table(
      ['measure', 'figure', 'goal'],
      rows.map(([what, figure, goal = '']) => [what, figure, goal]),
    ),
};
