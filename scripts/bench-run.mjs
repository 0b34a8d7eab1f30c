/** One measurement: what the page and the child processes of the benchmark run. */
import { ENGINES } from './bench-engines.mjs';
import { changeOf, profileOf, rulesOf } from './bench-rules.mjs';

const median = (times) => [...times].sort((one, other) => one - other)[Math.floor(times.length / 2)];

/** The text of `count` rules for an engine, made before the clock starts. */
export const textFor = (name, count) => ENGINES[name].write(rulesOf(Number(count)));

/** Config text → all verdicts, once, in ms. Only the first call of a process or page is cold. */
export const cold = async (name, text) => {
  const profile = profileOf(1);
  const start = performance.now();
  const verdicts = await ENGINES[name].load(text)(profile);
  const ms = performance.now() - start;
  return { ms, held: verdicts.filter(Boolean).length };
};

/** What nobody who reads rules as JSON can do without, once, in ms. */
export const read = (text) => {
  const start = performance.now();
  const rules = JSON.parse(text);
  const ms = performance.now() - start;
  return rules && ms;
};

/** All verdicts against one profile after another, median in ms. */
export const warm = async (name, text, budgetMs = 400) => {
  const profiles = [1, 2, 3, 4].map(profileOf);
  const evaluate = ENGINES[name].load(text);
  const times = [];
  // What is prepared for later times is prepared by the second.
  for (let turn = 0; turn < 2; turn++) await evaluate(profiles[turn]);
  const end = performance.now() + budgetMs;
  for (let turn = 0; turn < 12 || performance.now() < end; turn++) {
    // Several at once where one is shorter than the browser's clock can tell.
    const repeat = times.length && median(times) < 0.5 ? 20 : 1;
    const start = performance.now();
    for (let at = 0; at < repeat; at++) await evaluate(profiles[(turn + at) % 4]);
    times.push((performance.now() - start) / repeat);
  }
  return median(times.slice(Math.floor(times.length / 3)));
};

/** One fact changes: the verdicts brought up to date, mean of many in ms; peers evaluate all. */
export const change = (text, turns = 20_000) => {
  const profile = profileOf(1);
  const evaluate = ENGINES.tactful.load(text);
  evaluate(profile);
  const times = [];
  for (let round = 0; round < 9; round++) {
    const start = performance.now();
    for (let turn = 0; turn < turns; turn++) evaluate.changed(changeOf(profile, turn));
    times.push((performance.now() - start) / turns);
  }
  return median(times.slice(3));
};

/** True if every engine has the same verdicts over several profiles; else the first that differs. */
export const agree = async (count) => {
  const rules = rulesOf(Number(count));
  let share = 0;
  for (const seed of [1, 2, 3]) {
    let reference;
    for (const [name, { write, load, most = Infinity }] of Object.entries(ENGINES)) {
      if (count > most) continue;
      const verdicts = JSON.stringify([...(await load(write(rules))(profileOf(seed)))].map(Boolean));
      reference ??= verdicts;
      if (verdicts !== reference) return name;
      share = (verdicts.match(/true/g) ?? []).length / count;
    }
  }
  return share;
};

/** Bytes of heap that one of `count` compiled rules takes. */
export const memory = (count) => {
  globalThis.gc?.();
  const text = JSON.stringify(rulesOf(Number(count)).map(({ condition }) => condition));
  const profile = profileOf(1);
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const verdicts = ENGINES.tactful.load(text);
  // They are compiled the second time.
  for (let time = 0; time < 2; time++) verdicts(profile);
  globalThis.gc?.();
  const after = process.memoryUsage().heapUsed;
  return verdicts && Math.round((after - before) / Number(count));
};
