/**
 * How long the scripts of Tactful, and those of a pair of peers, keep the main thread of the demo's front page busy, for each
 * kind of visitor. The cache is warm, the processor is 4× slower, and loads of the two alternate. A load ends one second
 * after the widget is attached. trace.mjs describes which work counts.
 */
import { formatGoal, formatRatio, formatSummary, table } from '../report/format.mjs';
import { ratiosOf, summaryOf } from '../report/statistics.mjs';
import { inDemo } from './demo.mjs';
import { openPeerShop } from './peer-shop.mjs';
import { PEERS } from './peers.mjs';
import { openVisitor, SLOWER } from './visitors.mjs';

/** The pair of peers that loads fewer bytes. */
const PEER = PEERS[0];
/** Goals in ms: in all, before the first paint, the longest task. */
const GOALS = {
  new: [40, 15, 50],
  refused: [35, 15, 50],
  tailored: [110, undefined, 50],
};

/** How the visitor responds to the banner of the peer. */
const PEER_RESPONSES = {
  new: async () => {},
  refused: (page) => page.locator(PEER.decline).first().click(),
  tailored: (page) => page.locator(PEER.accept).first().click(),
};

/** @type {import('../report/benchmark.mjs').Benchmark} */
export const mainThread = {
  name: 'main-thread',
  title: 'Main thread by visitor, compared with a pair of peers',
  async measure({ loads = 12 }) {
    const figures = {};
    const shop = await openPeerShop({ ...PEER, policy: 'none' });
    try {
      await inDemo(async (browser, url) => {
        for (const [visitor, respond] of Object.entries(PEER_RESPONSES)) {
          const sides = [
            await openVisitor(browser, { url, visitor }),
            await openVisitor(browser, { url: shop.url, ready: 'body', files: /\/peer\//, respond }),
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
            layout: summaryOf(of(tactful, 'layout')),
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
    const rows = Object.entries(figures).map(
      ([visitor, { all, layout, early, longest, peer: theirs, ratio }]) => {
        const [most, mostEarly, mostTask] = GOALS[visitor];
        return [
          visitor,
          formatSummary(all),
          formatGoal(all.median, most, ' ms'),
          formatSummary(layout),
          formatSummary(early),
          formatGoal(early.median, mostEarly, ' ms'),
          formatSummary(longest),
          formatGoal(longest.median, mostTask, ' ms'),
          formatSummary(theirs),
          formatRatio(ratio),
        ];
      },
    );
    return `${loads} loads of each, processor ${slower}× slower. Medians, with the middle half in parentheses. The peer is ${peer}. Styles and layouts are
those that a file needs before the next frame, which would compute them as well.

${table(
  [
    'visitor',
    'in all',
    'goal',
    'of this, styles and layouts',
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
