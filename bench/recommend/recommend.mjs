/** The builder of recommendation lists: time and memory of `tactful recommend build` for large logs of views. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { formatGoal, table } from '../report/format.mjs';
import { skewOf, writeLargeLog } from './large-log.mjs';

const pathOf = (file) => fileURLToPath(new URL(file, import.meta.url));

/** A run that takes longer is ended. */
const MOST_MS = 900_000;

const LOGS = [
  { events: 1_000_000, goal: { seconds: 10, megabytes: 600 } },
  { events: 10_000_000, goal: { seconds: 300, megabytes: 2_000 } },
];

/** Runs the command on two threads, with its default memory limit. */
const build = (folder, log) => {
  const usage = join(folder, 'usage');
  const begin = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      '--import',
      pathOf('./report-usage.mjs'),
      pathOf('../../packages/cli/bin/tactful.mjs'),
      'recommend',
      'build',
      log,
    ].concat(['--json', '--force', '--threads', '2']),
    {
      cwd: folder,
      encoding: 'utf8',
      timeout: MOST_MS,
      maxBuffer: 1 << 28,
      env: { ...process.env, TACTFUL_USAGE: usage },
    },
  );
  if (status !== 0) throw new Error(`tactful recommend build: exit code ${status}: ${stderr}`);
  return {
    seconds: (performance.now() - begin) / 1000,
    ...JSON.parse(readFileSync(usage, 'utf8')),
    report: JSON.parse(stdout),
  };
};

const percent = (share) => `${(100 * share).toFixed(0)} %`;

/** @type {import('../report/benchmark.mjs').Benchmark} */
export const recommend = {
  name: 'recommend',
  title: 'Building recommendation lists from large logs',
  isLong: true,
  async measure() {
    const folder = mkdtempSync(join(tmpdir(), 'tactful-bench-'));
    try {
      const builds = [];
      for (const { events, goal } of LOGS) {
        const skew = await writeLargeLog(join(folder, 'views.parquet'), events);
        const { report, ...figures } = build(folder, 'views.parquet');
        builds.push({ events: report.logs.click.events, rows: events, goal, skew, ...figures });
        console.log(
          `  ${events} events: ${figures.seconds.toFixed(1)} s, ${figures.megabytes.toFixed(0)} MB`,
        );
      }
      const real = await skewOf(pathOf('../../packages/recommend/testing/online-retail/orders.csv.gz'));
      return { builds, real };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  render({ builds, real }) {
    const rows = builds.map(({ rows: views, goal, skew, seconds, cpuSeconds, megabytes }) => [
      views.toLocaleString('en-US').replaceAll(',', ' '),
      skew.items,
      `${percent(skew.top1)}, ${percent(skew.top10)}`,
      `${seconds.toFixed(1)} s`,
      formatGoal(Math.round(seconds), goal.seconds, ' s'),
      `${cpuSeconds.toFixed(1)} s`,
      `${megabytes.toFixed(0)} MB`,
      formatGoal(Math.round(megabytes), goal.megabytes, ' MB'),
    ]);
    return [
      '`tactful recommend build` on two threads, with its default memory limit. The logs are generated; the most frequent items have a share of the views as in',
      `a real log of orders, where the first 1 % of items have ${percent(real.top1)} of the rows and the first 10 % have ${percent(real.top10)}. Memory is that of the whole process.
The processor time is how long it takes without waiting for others on a busy machine.`,
      '',
      table(
        [
          'views',
          'items',
          'share of the first 1 %, 10 % of items',
          'time',
          'goal',
          'processor time',
          'memory',
          'goal',
        ],
        rows,
      ),
    ].join('\n');
  },
};
