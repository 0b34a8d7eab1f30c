/**
 * Measures how long Tactful keeps the main thread of the demo's front page busy, for each consent status.
 *
 *   node e2e/bench/main-thread.mjs [loads of each, default 10, at most 50] [slow-down of the processor, default 4]
 *
 * The cache is warm; a load ends one second after the widget is attached. trace.mjs describes which work counts.
 */
import { acceptAndTrack, COATS, inDemo, median } from './demo.mjs';
import { traced } from './trace.mjs';

const LOADS = Math.min(50, Math.max(1, Number(process.argv[2] ?? 10) || 10));
const SLOWER = Number(process.argv[3] ?? 4) || 4;

/** Actions that set the consent status in a fresh context. */
const CONSENT_STATES = {
  unset: async () => {},
  generic: (page) => page.locator('#tactful [part~="refuse"]').click(),
  tailored: (page) => acceptAndTrack(page, COATS),
};

async function load(browser, page, url) {
  await page.goto('about:blank');
  return traced(browser, page, async () => {
    await page.goto(url);
    await page.locator('#tactful').waitFor({ state: 'attached', timeout: 60_000 });
    await page.waitForTimeout(1000);
  });
}

const ms = (number) => `${number.toFixed(1)} ms`;

await inDemo(async (browser, url) => {
  console.log(`Front page of the demo, processor ${SLOWER}× slower, warm cache, ${LOADS} loads of each\n`);
  console.log(
    '| visitor | of Tactful in all, median | at most | most of it in one task | longest task it had a part in |',
  );
  console.log('|---|---|---|---|---|');
  for (const [consent, choose] of Object.entries(CONSENT_STATES)) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(url);
    await page.locator('#tactful').waitFor({ state: 'attached' });
    await choose(page);
    await page.waitForTimeout(1000);
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    await load(browser, page, url);
    const loads = [];
    for (let nth = 0; nth < LOADS; nth++) loads.push(await load(browser, page, url));
    const cells = [
      median(loads.map(({ all }) => all)),
      ...['all', 'most', 'longest'].map((what) => Math.max(...loads.map((one) => one[what]))),
    ];
    console.log(`| ${[consent, ...cells.map(ms)].join(' | ')} |`);
    await context.close();
  }
});
