/** Compares the evaluator that pages run with its peers, in Node and in Chromium. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median } from '../report/statistics.mjs';
import { openChromium, openNode, POLICY } from './places.mjs';
import { renderRules } from './render.mjs';

const COUNTS = [20, 100, 1_000];
const ENGINES = [
  'tactful',
  'growthbook',
  'sift',
  'mingo',
  'json-logic-js',
  'json-logic-engine',
  'jexl',
  'json-rules-engine',
];

/** The rules as text, by their count and by engine. Throws if an engine has other verdicts than the first. */
const writeRules = async (node) => {
  const texts = {};
  for (const count of COUNTS) {
    const share = await node.run('agree', undefined, JSON.stringify(count));
    if (typeof share !== 'number') throw Error(`${share} has other verdicts at ${count} rules`);
    texts[count] = {};
    for (const name of ENGINES) texts[count][name] = await node.run('textFor', name, JSON.stringify(count));
  }
  return texts;
};

/** The engines that run in a place. The others throw there. */
const findEngines = async (run, texts) => {
  const found = [];
  for (const name of ENGINES)
    if (await run('cold', name, texts[name]).catch(() => undefined)) found.push(name);
  return found;
};

/** Measures engines with `count` rules, in one place. */
const measureCount = async ({ run, engines }, count, texts, rounds) => {
  const runs = Object.fromEntries(engines.map((name) => [name, []]));
  const read = [];
  // Round by round, so that a busy moment of the machine affects all engines; each round starts with another one.
  for (let round = 0; round < rounds; round++) {
    for (const name of [...engines.slice(round), ...engines.slice(0, round)])
      runs[name].push(await run('cold', name, texts[name]));
    read.push(await run('read', undefined, texts.tactful));
  }
  const rows = ['cold', 'second'].map((key) => ({
    measure: key,
    count,
    times: Object.fromEntries(engines.map((name) => [name, median(runs[name].map((times) => times[key]))])),
  }));
  const warm = {};
  for (const name of engines) warm[name] = await run('warm', name, texts[name]);
  return { rows: [...rows, { measure: 'warm', count, times: warm }], read: median(read) };
};

const measurePlace = async ({ title, run }, texts, rounds) => {
  const rows = [];
  const reads = {};
  const engines = await findEngines(run, texts[COUNTS[0]]);
  for (const count of COUNTS) {
    const measured = await measureCount({ run, engines }, count, texts[count], rounds);
    rows.push(...measured.rows);
    reads[count] = measured.read;
  }
  return { title, rows, reads, missing: ENGINES.filter((name) => !engines.includes(name)) };
};

/** @type {import('../report/benchmark.mjs').Benchmark} */
export const rules = {
  name: 'rules',
  title: 'Rules, compared with seven engines',
  async measure({ loads: rounds = 7 }) {
    const folder = mkdtempSync(join(tmpdir(), 'tactful-bench-'));
    const node = await openNode(folder);
    const chrome = await openChromium(folder);
    try {
      const texts = await writeRules(node);
      const results = [];
      for (const place of [node, chrome]) results.push(await measurePlace(place, texts, rounds));
      return { rounds, results, policy: POLICY };
    } finally {
      await chrome.close();
      rmSync(folder, { recursive: true });
    }
  },
  render: renderRules,
};
