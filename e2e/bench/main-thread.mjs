/**
 * How long Tactful keeps the main thread of the demo's front page busy, for each choice of a visitor.
 *
 *   node e2e/bench/main-thread.mjs [loads of each, default 10, at most 50] [slow-down of the processor, default 4]
 *
 * The browser traces itself. A sample of its profiler counts if a function of `tactful*.js` stands anywhere on the
 * stack, so that what the browser does for it at once counts, too; compiling counts as well. Style, layout and paint
 * that come later do not. The cache is warm; a load ends a second after the widget is there.
 */
import { COATS, inDemo, median } from './demo.mjs';

const LOADS = Math.min(50, Math.max(1, Number(process.argv[2] ?? 10) || 10));
const SLOWER = Number(process.argv[3] ?? 4) || 4;
const CATEGORIES = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-v8.cpu_profiler',
  'v8',
];
const OURS = /\/tactful[\w.-]*\.js/;
/** The stretches of time, in µs, in which our code was on the stack. */
function sampled(events, pid) {
  const parents = new Map();
  const isOurs = new Map();
  const of = (id) => id !== undefined && (isOurs.get(id) || of(parents.get(id)));
  const stretches = [];
  let at = events.find(({ name, pid: of }) => name === 'Profile' && of === pid)?.args.data.startTime;
  for (const { name, pid: from, args } of events) {
    if (name !== 'ProfileChunk' || from !== pid) continue;
    const { cpuProfile: { nodes = [], samples = [] } = {}, timeDeltas = [] } = args.data;
    for (const { id, parent, callFrame } of nodes) {
      parents.set(id, parent);
      isOurs.set(id, OURS.test(callFrame.url));
    }
    samples.forEach((id, nth) => {
      // The time up to a sample is its own: what ran before it is not known better.
      const from = at;
      at += timeDeltas[nth];
      if (of(id)) stretches.push({ from, to: at });
    });
  }
  return stretches;
}

/**
 * What a trace tells of us, in ms of processor time: in all, the most in one task, and the longest task that we had a
 * part in. Samples tell our share of a task; how long it ran, and did not merely wait for a processor, the task tells.
 */
function account(events) {
  const { pid, tid } = events.find(
    ({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain',
  );
  const main = events.filter((event) => event.pid === pid && event.tid === tid && event.ph === 'X');
  const compiled = main
    .filter(({ name, args }) => /^v8\.compile/.test(name) && OURS.test(args.data?.url ?? args.fileName ?? ''))
    .map(({ ts, dur = 0 }) => ({ from: ts, to: ts + dur }));
  const ours = [...sampled(events, pid), ...compiled];
  const tasks = main
    .filter(({ name, dur }) => name === 'RunTask' && dur)
    .map(({ ts, dur, tdur = dur }) => {
      const within = ours.reduce(
        (sum, { from, to }) => sum + Math.max(0, Math.min(to, ts + dur) - Math.max(from, ts)),
        0,
      );
      return { whole: tdur / 1000, ours: ((within / dur) * tdur) / 1000 };
    })
    .filter((task) => task.ours > 0);
  return {
    all: tasks.reduce((sum, task) => sum + task.ours, 0),
    most: Math.max(0, ...tasks.map((task) => task.ours)),
    longest: Math.max(0, ...tasks.map(({ whole }) => whole)),
  };
}

/** Brings a fresh context to where the visitor stands. */
const CHOICES = {
  unset: async () => {},
  generic: (page) => page.locator('#tactful [part~="refuse"]').click(),
  tailored: async (page) => {
    await page.locator('#tactful [part~="accept"]').click();
    await page.evaluate((events) => {
      for (const event of events) globalThis.tactful.track(event);
    }, COATS);
  },
};

async function load(browser, page, url) {
  await page.goto('about:blank');
  await browser.startTracing(page, { categories: CATEGORIES });
  await page.goto(url);
  await page.locator('#tactful').waitFor({ state: 'attached', timeout: 60_000 });
  await page.waitForTimeout(1000);
  return account(JSON.parse((await browser.stopTracing()).toString()).traceEvents);
}

const ms = (number) => `${number.toFixed(1)} ms`;

await inDemo(async (browser, url) => {
  console.log(`Front page of the demo, processor ${SLOWER}× slower, warm cache, ${LOADS} loads of each\n`);
  console.log(
    '| visitor | of Tactful in all, median | at most | most of it in one task | longest task it had a part in |',
  );
  console.log('|---|---|---|---|---|');
  for (const [choice, choose] of Object.entries(CHOICES)) {
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
    console.log(`| ${[choice, ...cells.map(ms)].join(' | ')} |`);
    await context.close();
  }
});
