/**
 * How long hostile configs keep the main thread busy: parsing them, and deciding by them unparsed. CPU times, and their
 * ratio to a fixed piece of work on the same machine. Each case runs in a new process.
 */
import { spawnSync } from 'node:child_process';
import { cpuUsage } from 'node:process';
import { importSource } from '../../scripts/reference/source.mjs';
import { formatGoal, formatTime, table } from '../report/format.mjs';

const TEXT = 'a'.repeat(250);

/** Patterns that are slow on {@link TEXT}, each by number. @type {Record<string, (at: number) => string>} */
const PATTERNS = {
  'two repetitions': (at) => `^.*.*b${at}`,
  'two repetitions, anywhere': (at) => `a*a*b${at}`,
  'ignoring case': (at) => `[^x]*[^y]*b${at}`,
  nested: (at) => `^(a+)+b${at}`,
  none: (at) => `${at}`,
  branches: (at) => `${'(a|a)'.repeat(9)}b${at}`,
  lookbehind: (at) => `(?<=a*a*)b${at}`,
  counts: (at) => `^(?:(?=a)){90000}b${at}`,
  long: (at) => `${'[a-z]?'.repeat(10)}${'x'.repeat(900)}${at}`,
};

/** The largest number of experiences that a config may have. */
const MAX_EXPERIENCES = 1_000;

/** Every thousandth pattern from one on, as conditions. @param {string} name @param {number} first @param {number} count */
const patternsFrom = (name, first, count) =>
  Array.from({ length: Math.ceil((count - first) / MAX_EXPERIENCES) }, (_, at) => ({
    'page.section': {
      [name === 'ignoring case' ? '$regexi' : '$regex']: PATTERNS[name]?.(first + at * MAX_EXPERIENCES) ?? '',
    },
  }));

/** @param {string} name @param {number} count Of patterns. */
const configOf = (name, count) => ({
  version: 1,
  site: { name: 's', controller: 'c', policy: '/p', benefit: 'b', sections: { [TEXT]: ['/'] } },
  purposes: { p: { label: 'l', benefit: 'b', dataCategories: ['browsing'] } },
  experiences: Array.from({ length: Math.min(count, MAX_EXPERIENCES) }, (_, at) => ({
    id: `e${at}`,
    slot: 'hero',
    variant: 'v',
    benefit: 'b',
    when: { $or: patternsFrom(name, at, count) },
  })),
});

/** CPU time in ms. @param {() => unknown} act */
const cpuMs = (act) => {
  const before = cpuUsage();
  act();
  const { user, system } = cpuUsage(before);
  return (user + system) / 1000;
};

/** A fixed piece of work: about 10 ms on a fast machine. */
const reference = () => {
  for (let at = 0; at < 6_000; at++)
    JSON.parse(JSON.stringify({ id: `e${at}`, when: { 'visits.count': { $gte: at } } }));
};

/** @param {string} name @param {number} bytes */
const measure = async (name, bytes) => {
  const { MAX_PAGE_TEXT, validateText, publishConfig, createDecider } = await importSource(
    'bench/rules/patterns-entry.ts',
  );
  let count = 1;
  const grown = () => Math.ceil(count * 1.05);
  while (JSON.stringify(configOf(name, grown())).length <= bytes) count = grown();
  const config = configOf(name, count);
  // Published without validation, as if somebody had changed the published file.
  const decider = createDecider(publishConfig(config), () => []);
  const situation = {
    now: 0,
    tailored: true,
    assignmentId: 'v',
    read: (/** @type {string} */ path) => (path === 'page.section' ? TEXT : 0),
    isPurposeAllowed: () => true,
    isCategoryAllowed: () => true,
    isSlotEnabled: () => true,
    hasFired: () => true,
    history: () => ({
      visit: 0,
      day: 0,
      lifetime: 0,
      lastSeenAt: -Infinity,
      dismissals: 0,
      lastDismissedAt: 0,
    }),
  };
  const decide = cpuMs(() => decider.decide('hero', situation));
  const text = JSON.stringify(config);
  const parse = cpuMs(() => validateText(text));
  const unit = cpuMs(reference);
  const isTooLong = text.length > MAX_PAGE_TEXT;
  return { count, decide, parse, isTooLong, unit, isOutOfSteps: decider.isOutOfSteps };
};

/** In ms. */
const GOAL = 50;
/** The middle one is the longest that pages validate. */
const SIZES = [34_000, 50_000, 337_000];

/** @type {import('../report/benchmark.mjs').Benchmark} */
export const patterns = {
  name: 'patterns',
  title: 'Hostile configs',
  async measure() {
    const cases = [];
    for (const bytes of SIZES)
      for (const name of Object.keys(PATTERNS)) {
        const { stdout, stderr } = spawnSync(process.execPath, [import.meta.filename, name, `${bytes}`], {
          encoding: 'utf8',
        });
        if (!stdout) throw new Error(stderr);
        cases.push({ name, bytes, ...JSON.parse(stdout) });
      }
    return { cases };
  },
  render({ cases }) {
    const rows = SIZES.map((bytes) => {
      const own = cases.filter((one) => one.bytes === bytes);
      const slowest = (/** @type {string} */ key) =>
        own.reduce((most, one) => (one[key] > most[key] ? one : most));
      const decide = slowest('decide');
      const parse = slowest('parse');
      return [
        `${bytes / 1000} kB, ${own.length} forms of patterns`,
        `${formatTime(decide.decide)} (${decide.name})`,
        formatGoal(decide.decide, GOAL, ' ms'),
        ...(parse.isTooLong
          ? ['refused: publish it', '']
          : [`${formatTime(parse.parse)} (${parse.name})`, formatGoal(parse.parse, GOAL, ' ms')]),
      ];
    });
    return `CPU time of the slowest form of pattern, in Node. Deciding is measured with a published config that was not validated.
Pages validate hand-written configs of at most 50 000 characters.

${table(['config', 'decide', 'goal', 'validate', 'goal'], rows)}`;
  },
};

// Each case runs in a process of its own.
if (process.argv[1] === import.meta.filename) {
  const [name = '', bytes] = process.argv.slice(2);
  console.log(JSON.stringify(await measure(name, Number(bytes))));
}
