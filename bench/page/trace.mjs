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

/** Returns the time ranges, in µs, in which code of the files was on the stack. */
function sampled(events, pid, files) {
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
      isOurs.set(id, files.test(callFrame.url));
    }
    samples.forEach((id, nth) => {
      // The time since the previous sample is attributed to this one; the profiler gives no finer resolution.
      const from = at;
      at += timeDeltas[nth];
      if (of(id)) stretches.push({ from, to: at });
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

const sumOf = (tasks) => tasks.reduce((sum, task) => sum + task.ours, 0);

/**
 * Computes the processor time of the files from a trace, in ms: in total, before the first paint, the maximum in one
 * task, and the longest task that runs code of the files. The samples give the files' share of a task. The task's own
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
    .filter(
      ({ name, args }) => /^v8\.compile/.test(name) && files.test(args.data?.url ?? args.fileName ?? ''),
    )
    .map(({ ts, dur = 0 }) => ({ from: ts, to: ts + dur }));
  const ours = [...sampled(events, pid, files), ...compiled];
  const tasks = main
    .filter(({ name, dur }) => name === 'RunTask' && dur)
    .map(({ ts, dur, tdur = dur }) => {
      const within = ours.reduce(
        (sum, { from, to }) => sum + Math.max(0, Math.min(to, ts + dur) - Math.max(from, ts)),
        0,
      );
      return { whole: tdur / 1000, ours: ((within / dur) * tdur) / 1000, isEarly: ts < firstPaint };
    })
    .filter((task) => task.ours > 0);
  return {
    all: sumOf(tasks),
    early: sumOf(tasks.filter(({ isEarly }) => isEarly)),
    most: Math.max(0, ...tasks.map((task) => task.ours)),
    longest: Math.max(0, ...tasks.map(({ whole }) => whole)),
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
