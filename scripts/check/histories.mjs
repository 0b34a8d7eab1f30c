/**
 * Checks histories: tabs of a browser perform random operations on one profile; some tabs are killed or frozen
 * meanwhile. Every operation and its outcome are logged. Afterwards no acknowledged event is lost, none occurs twice,
 * and no event from before an acknowledged erasure can be read.
 *
 *     node scripts/check/histories.mjs [--seeds 5] [--from 1] [--steps 40] [--seconds 60]
 *       [--plant get+set|"missing epoch"] [--plants]
 *
 * No further seed starts after `--seconds`. With `--plant` the core has a planted bug, and the check passes if a seed
 * detects it. `--plants` checks the unchanged core first, and then that ten seeds detect each planted bug.
 */
import { chromium } from 'playwright';
import { launchOptions } from '../../e2e/browsers.mjs';
import { PLANTED_BUGS, serve } from '../../e2e/faults/history-server.mjs';

const option = (name, fallback) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : process.argv[at + 1];
};
const seeds = Number(option('seeds', 5));
const first = Number(option('from', 1));
const steps = Number(option('steps', 40));
const seconds = Number(option('seconds', Number.POSITIVE_INFINITY));
const plant = option('plant');

/** mulberry32: the same numbers for the same seed. */
const random = (seed) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};

const open = async (context, url) => {
  const page = await context.newPage();
  await page.goto(url);
  await page.evaluate(() => driver.tactful.ready);
  return { page, session: await context.newCDPSession(page), frozen: false };
};

/** Runs one history and returns its problems. */
const check = async (browser, url, seed) => {
  const draw = random(seed);
  const pick = (list) => list[Math.floor(draw() * list.length)];
  const context = await browser.newContext();
  const tabs = [];
  for (let at = 0; at < 2 + Math.floor(draw() * 4); at++) tabs.push(await open(context, url));
  await tabs[0].page.evaluate(() => driver.tactful.consent.accept({ surface: 'api' }));
  const acked = new Map();
  const invoked = new Map();
  const issues = [];
  let clock = 0;
  let erasedAt = 0;
  const look = async (tab, where) => {
    await tab.page.reload();
    const items = await tab.page.evaluate(async () => {
      await driver.tactful.ready;
      return driver.read();
    });
    if (new Set(items).size < items.length) issues.push(`${where}: something occurs twice`);
    for (const item of items)
      if (invoked.get(item)?.done < erasedAt) issues.push(`${where}: ${item} can be read after the erasure`);
    return new Set(items);
  };
  const add = async (tab, at, many) => {
    const items = Array.from({ length: many }, (_, n) => `s${seed}-${at}-${n}`);
    for (const item of items) invoked.set(item, { at: ++clock, done: Number.POSITIVE_INFINITY });
    const work = tab.page
      .evaluate((all) => Promise.all(all.map((item) => driver.add(item))), items)
      .then(
        (outcomes) => {
          outcomes.forEach(({ recorded, storage }, n) => {
            const act = invoked.get(items[n]);
            act.done = ++clock;
            if (recorded && storage === 'ok') acked.set(items[n], act);
          });
        },
        () => {},
      );
    return work;
  };
  const erase = async (tab) => {
    const begun = ++clock;
    const { ok } = await tab.page.evaluate(() => driver.tactful.profile.erase());
    if (!ok) return;
    erasedAt = begun;
    for (const [item, act] of acked) if (act.at < clock) acked.delete(item);
  };
  /** A page in the back-forward cache keeps an event that it could not write, and returns after an erasure. */
  const returnAfterErasure = async (tab, other, at) => {
    const item = `s${seed}-${at}-kept`;
    const act = { at: ++clock, done: Number.POSITIVE_INFINITY };
    invoked.set(item, act);
    await tab.page.evaluate((one) => {
      driver.sleep(true);
      driver.put(one);
    }, item);
    act.done = ++clock;
    await erase(other);
    await tab.page.evaluate(() => driver.sleep(false));
    await add(tab, `${at}-back`, 1);
  };
  for (let at = 0; at < steps; at++) {
    const awake = tabs.filter(({ frozen }) => !frozen);
    const tab = pick(awake);
    const dice = draw();
    if (dice < 0.5)
      await Promise.all(
        awake.map((one) => add(one, `${at}-${tabs.indexOf(one)}`, 1 + Math.floor(draw() * 4))),
      );
    else if (dice < 0.6) {
      const other = awake.find((one) => one !== tab);
      if (other && dice < 0.56) await returnAfterErasure(tab, other, at);
      else await erase(tab);
    } else if (dice < 0.68 && awake.length > 1) {
      await tab.session.send('Page.setWebLifecycleState', { state: 'frozen' });
      tab.frozen = true;
    } else if (dice < 0.78) {
      for (const one of tabs.filter(({ frozen }) => frozen)) {
        await one.session.send('Page.setWebLifecycleState', { state: 'active' });
        one.frozen = false;
        await add(one, `${at}-thaw-${tabs.indexOf(one)}`, 1);
      }
    } else if (dice < 0.86 && awake.length > 1) {
      // The tab is closed while it writes: events that were not acknowledged may be stored or not.
      const work = add(tab, `${at}-kill`, 5);
      await tab.page.close();
      await work;
      tabs.splice(tabs.indexOf(tab), 1, await open(context, url));
    } else if (dice < 0.92) await tab.page.evaluate((ms) => driver.shift(ms), Math.floor(draw() * 36e5));
    else await look(tab, `step ${at}`);
  }
  for (const one of tabs)
    if (one.frozen) await one.session.send('Page.setWebLifecycleState', { state: 'active' });
  await new Promise((resolve) => setTimeout(resolve, 400));
  const last = await look(await open(context, url), 'at the end');
  for (const item of acked.keys()) if (!last.has(item)) issues.push(`${item} was acknowledged, but is lost`);
  await context.close();
  return { issues, acked: acked.size };
};

/** Runs seeds on the core, or on a core with a planted bug until a seed detects it. Returns whether the check passes. */
const run = async (browser, plant, count) => {
  const { url, stop } = await serve(plant);
  let found = false;
  const begun = performance.now();
  for (let seed = first; seed < first + count && !(plant && found); seed++) {
    const { issues, acked } = await check(browser, url, seed);
    console.log(
      `${plant ? `${plant}: ` : ''}seed ${seed}: ${acked} acknowledged at the end, ${issues.length} issues`,
      issues.slice(0, 3),
    );
    found ||= issues.length > 0;
    if (!plant && performance.now() - begun > seconds * 1000) break;
  }
  stop();
  if (plant && !found) console.log(`${plant}: not detected by ${count} seeds`);
  return found === Boolean(plant);
};

const browser = await chromium.launch(launchOptions('chromium'));
let passed = await run(browser, plant, seeds);
if (process.argv.includes('--plants'))
  for (const name of Object.keys(PLANTED_BUGS)) passed = (await run(browser, name, 10)) && passed;
await browser.close();
if (!passed) process.exitCode = 1;
