/** The measurements, as they run in fresh processes of Node and fresh pages of Chromium. */
import { ENGINES } from './engines.mjs';
import { profileOf, rulesOf } from './rule-sets.mjs';

const median = (times) => [...times].sort((one, other) => one - other)[Math.floor(times.length / 2)];

/** Writes `count` rules as text for an engine. */
export const textFor = (name, count) => ENGINES[name].write(rulesOf(Number(count)));

/** Milliseconds from the text of rules to all verdicts, and for all verdicts of a second profile. */
export const cold = async (name, text) => {
  const [first, other] = [profileOf(1), profileOf(2)];
  // Otherwise some engines would also collect the garbage of the lines above, depending on the size of their code.
  globalThis.gc?.();
  const start = performance.now();
  const evaluate = ENGINES[name].load(text);
  const verdicts = await evaluate(first);
  const between = performance.now();
  await evaluate(other);
  const end = performance.now();
  return { cold: between - start, second: end - between, held: verdicts.filter(Boolean).length };
};

/** Milliseconds of `JSON.parse` alone, which every engine needs. */
export const read = (text) => {
  const start = performance.now();
  const rules = JSON.parse(text);
  const ms = performance.now() - start;
  return rules && ms;
};

/** Milliseconds for all verdicts of one profile after another, median. */
export const warm = async (name, text, budgetMs = 400) => {
  const profiles = [1, 2, 3, 4].map(profileOf);
  const evaluate = ENGINES[name].load(text);
  const times = [];
  const end = performance.now() + budgetMs;
  for (let turn = 0; turn < 12 || performance.now() < end; turn++) {
    // Several at once where one is shorter than the browser's clock can resolve.
    const repeat = times.length && median(times) < 0.5 ? 20 : 1;
    const start = performance.now();
    for (let at = 0; at < repeat; at++) await evaluate(profiles[(turn + at) % 4]);
    times.push((performance.now() - start) / repeat);
  }
  return median(times.slice(Math.floor(times.length / 3)));
};

/** The share of rules that hold if every engine has the same verdicts over several profiles; else the first that differs. */
export const agree = async (count) => {
  const rules = rulesOf(Number(count));
  let share = 0;
  for (const seed of [1, 2, 3]) {
    let reference;
    for (const [name, { write, load }] of Object.entries(ENGINES)) {
      const verdicts = JSON.stringify([...(await load(write(rules))(profileOf(seed)))].map(Boolean));
      reference ??= verdicts;
      if (verdicts !== reference) return name;
      share = (verdicts.match(/true/g) ?? []).length / count;
    }
  }
  return share;
};
