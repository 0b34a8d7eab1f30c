/**
 * How long the scripts of Tactful, and those of a pair of peers, keep the main thread of the demo's front page busy, for each
 * kind of visitor. The cache is warm, the processor is 4× slower, and loads of the two alternate. A load ends one second
 * after the widget is attached. trace.mjs describes which work counts.
 */
import { formatGoal, formatRatio, formatSummary, table } from '../report/format.mjs';
import { ratiosOf, summaryOf } from '../report/statistics.mjs';
import { acceptAndTrack, COATS, inDemo } from './demo.mjs';
import { openPeerShop } from './peer-shop.mjs';
import { PEERS } from './peers.mjs';
import { OURS, traced } from './trace.mjs';

const SLOWER = 4;
/** The pair of peers that loads fewer bytes. */
const PEER = PEERS[0];
/** Goals in ms: in all, before the first paint, the longest task. */
const GOALS = {
  new: [40, 15, 50],
  refused: [35, 15, 50],
  tailored: [110, undefined, 50],
};

/** How the visitor responds to the prompt of Tactful, and to the banner of the peer. */
const RESPONSES = {
  new: [async () => {}, async () => {}],
  refused: [
    (page) => page.locator('#tactful [part~="refuse"]').click(),
    (page) => page.locator(PEER.decline).first().click(),
  ],
  tailored: [(page) => acceptAndTrack(page, COATS), (page) => page.locator(PEER.accept).first().click()],
};

/** Opens the page, responds to the prompt, and slows the processor down. Returns a function that traces one load. */
async function prepare(browser, { url, ready, files }, respond) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(url);
  await page.locator(ready).first().waitFor({ state: 'attached' });
  await respond(page);
  await page.waitForTimeout(1000);
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  const load = async () => {
    await page.goto('about:blank');
    return traced(
      browser,
      page,
      async () => {
        await page.goto(url);
        await page.locator(ready).first().waitFor({ state: 'attached', timeout: 60_000 });
        await page.waitForTimeout(1000);
      },
      files,
    );
  };
  // The first load is colder than those that follow.
  await load();
  return { load, close: () => context.close() };
}

/** @type {import('../report/benchmark.mjs').Benchmark} */
export const mainThread = {
  name: 'main-thread',
  title: 'Main thread by visitor, compared with a pair of peers',
  async measure({ loads = 12 }) {
    const figures = {};
    const shop = await openPeerShop({ ...PEER, policy: 'none' });
    try {
      await inDemo(async (browser, url) => {
        for (const [visitor, [ours, theirs]] of Object.entries(RESPONSES)) {
          const sides = [
            await prepare(browser, { url, ready: '#tactful', files: OURS }, ours),
            await prepare(browser, { url: shop.url, ready: 'body', files: /\/peer\// }, theirs),
          ];
          const [tactful, peer] = [[], []];
          for (let load = 0; load < loads; load++) {
            tactful.push(await sides[0].load());
            peer.push(await sides[1].load());
          }
          for (const side of sides) await side.close();
          const of = (list, key) => list.map((one) => one[key]);
          figures[visitor] = {
            all: summaryOf(of(tactful, 'all')),
            early: summaryOf(of(tactful, 'early')),
            longest: summaryOf(of(tactful, 'longest')),
            peer: summaryOf(of(peer, 'all')),
            ratio: ratiosOf(of(tactful, 'all'), of(peer, 'all')),
          };
        }
      });
    } finally {
      shop.close();
    }
    return { loads, slower: SLOWER, peer: PEER.name, figures };
  },
  render({ loads, slower, peer, figures }) {
    const rows = Object.entries(figures).map(([visitor, { all, early, longest, peer: theirs, ratio }]) => {
      const [most, mostEarly, mostTask] = GOALS[visitor];
      return [
        visitor,
        formatSummary(all),
        formatGoal(all.median, most, ' ms'),
        formatSummary(early),
        formatGoal(early.median, mostEarly, ' ms'),
        formatSummary(longest),
        formatGoal(longest.median, mostTask, ' ms'),
        formatSummary(theirs),
        formatRatio(ratio),
      ];
    });
    return `${loads} loads of each, processor ${slower}× slower. Medians, with the middle half in parentheses. The peer is ${peer}.

${table(
  [
    'visitor',
    'in all',
    'goal',
    'before the first paint',
    'goal',
    'longest task with a part of Tactful',
    'goal',
    'peer',
    'ratio',
  ],
  rows,
)}`;
  },
};
