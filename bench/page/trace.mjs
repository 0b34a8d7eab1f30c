/**
 * Measures the main-thread time of scripts from the browser's own trace.
 *
 * A sample of the profiler counts if a function of the scripts is anywhere on the stack, so work that the browser does
 * synchronously for it counts too, and so does compilation. Style, layout and paint that run later do not count.
 */

const CATEGORIES = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-v8.cpu_profiler',
  'v8',
  'loading',
];
/** The files of Tactful. */
export const OURS = /\/tactful[\w.-]*\.js/;

/**
 * Returns the time ranges, in µs, in which code of the files was on the stack, each with the innermost function of the files:
 * what the browser does synchronously belongs to the function that caused it.
 */
function sampled(events, pid, files) {
  const parents = new Map();
  const ours = new Map();
  const innermost = (id) => (id === undefined ? undefined : (ours.get(id) ?? innermost(parents.get(id))));
  const stretches = [];
  let at = events.find(({ name, pid: of }) => name === 'Profile' && of === pid)?.args.data.startTime;
  for (const { name, pid: from, args } of events) {
    if (name !== 'ProfileChunk' || from !== pid) continue;
    const { cpuProfile: { nodes = [], samples = [] } = {}, timeDeltas = [] } = args.data;
    for (const { id, parent, callFrame } of nodes) {
      parents.set(id, parent);
      if (files.test(callFrame.url)) ours.set(id, callFrame);
    }
    samples.forEach((id, nth) => {
      // The time since the previous sample is attributed to this one; the profiler gives no finer resolution.
      const from = at;
      at += timeDeltas[nth];
      const frame = innermost(id);
      if (frame) stretches.push({ from, to: at, frame });
    });
  }
  return stretches;
}

/**
 * Finds the main thread of the page: a trace also contains the threads of other tabs.
 *
 * @param {string} url The address of the page.
 */
function mainThread(events, url) {
  const commits = events.filter(
    ({ name, args }) => name === 'FrameCommittedInBrowser' && !args.data.parent && args.data.url === url,
  );
  const pid = commits.at(-1)?.args.data.processId;
  const thread = events.find(
    ({ name, pid: of, args }) => name === 'thread_name' && of === pid && args.name === 'CrRendererMain',
  );
  if (!thread) throw Error(`The trace contains no main thread of ${url}.`);
  return { pid, tid: thread.tid };
}

const sum = (numbers) => numbers.reduce((total, each) => total + each, 0);
const sumOf = (tasks, key) => sum(tasks.map((task) => task[key]));

/** The part of a range, in µs, that falls into a task. */
const overlap = ({ from, to }, { ts, dur }) => Math.max(0, Math.min(to, ts + dur) - Math.max(from, ts));

/**
 * The processor time of each function in ms. Time that no function has, for compiling files, is that of the first position of
 * the file.
 */
function timeByFunction(ranges, tasks) {
  const functions = new Map();
  for (const range of ranges)
    for (const task of tasks) {
      const { dur, tdur = dur } = task;
      const ms = (overlap(range, task) / dur) * (tdur / 1000);
      if (!ms) continue;
      const { url, lineNumber = -1, columnNumber = -1, functionName = '(compiled)' } = range.frame;
      const key = `${url} ${lineNumber} ${columnNumber}`;
      const known = functions.get(key) ?? {
        url,
        line: lineNumber,
        column: columnNumber,
        name: functionName,
        ms: 0,
      };
      functions.set(key, { ...known, ms: known.ms + ms });
    }
  return [...functions.values()];
}

/** The ranges, in µs, in which the browser computed styles and layouts while code of the files waited for them. */
function layoutRanges(main, ours) {
  const layouts = main.filter(({ name, dur }) => dur && /^(UpdateLayoutTree|Layout)$/.test(name));
  // Container queries compute styles within a layout.
  const isInside = ({ ts, dur }, other) => other.ts <= ts && ts + dur <= other.ts + other.dur;
  return layouts
    .filter((layout) => !layouts.some((other) => other !== layout && isInside(layout, other)))
    .flatMap(({ ts, dur }) =>
      ours.map(({ from, to }) => ({ from: Math.max(from, ts), to: Math.min(to, ts + dur) })),
    )
    .filter(({ from, to }) => from < to);
}

/**
 * Computes the processor time of the files from a trace, in ms: in total, of this for styles and layouts, before the first paint,
 * the maximum in one task, the longest task that runs code of the files, and that of each function. The samples give the files' share of a task. The task's own
 * record gives its processor time, which excludes the time that it waited for a processor.
 */
function account(events, files, url) {
  const { pid, tid } = mainThread(events, url);
  const committedAt = events
    .filter(({ name, args }) => name === 'FrameCommittedInBrowser' && args.data.url === url)
    .at(-1).ts;
  const firstPaint = Math.min(
    ...events.flatMap(({ name, pid: of, ts }) =>
      name === 'firstPaint' && of === pid && ts > committedAt ? ts : [],
    ),
  );
  const main = events.filter((event) => event.pid === pid && event.tid === tid && event.ph === 'X');
  const compiled = main
    .map(({ name, ts, dur = 0, args }) => ({
      isCompilation: /^v8\.compile/.test(name),
      from: ts,
      to: ts + dur,
      frame: { url: args.data?.url ?? args.fileName ?? '' },
    }))
    .filter(({ isCompilation, frame }) => isCompilation && files.test(frame.url));
  const ours = [...sampled(events, pid, files), ...compiled];
  const layouts = layoutRanges(main, ours);
  const runs = main.filter(({ name, dur }) => name === 'RunTask' && dur);
  const tasks = runs
    .map((task) => {
      const { ts, dur, tdur = dur } = task;
      const share = (ranges) => ((sum(ranges.map((range) => overlap(range, task))) / dur) * tdur) / 1000;
      return { whole: tdur / 1000, ours: share(ours), layout: share(layouts), isEarly: ts < firstPaint };
    })
    .filter((task) => task.ours > 0);
  return {
    all: sumOf(tasks, 'ours'),
    layout: sumOf(tasks, 'layout'),
    early: sumOf(
      tasks.filter(({ isEarly }) => isEarly),
      'ours',
    ),
    most: Math.max(0, ...tasks.map((task) => task.ours)),
    longest: Math.max(0, ...tasks.map(({ whole }) => whole)),
    functions: timeByFunction(ours, runs),
  };
}

/**
 * Traces while `act` runs.
 *
 * @param {RegExp} [files] The addresses of the scripts that count.
 */
export async function traced(browser, page, act, files = OURS) {
  await browser.startTracing(page, { categories: CATEGORIES });
  await act();
  return account(JSON.parse((await browser.stopTracing()).toString()).traceEvents, files, page.url());
}
