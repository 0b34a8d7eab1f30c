/** Compares the evaluator with its peers, in Node and in Chromium, and writes the tables to docs/benchmarks.md. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { openChromium, openNode } from './bench-places.mjs';
import { writeReport } from './bench-report.mjs';

const quick = process.argv.includes('--quick');
const COUNTS = quick ? [20, 100] : [20, 100, 1_000];
const ROUNDS = quick ? 3 : 7;
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
const median = (values) => [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)];

const measure = async ({ title, run }, texts) => {
  const rows = [];
  const reads = {};
  for (const count of COUNTS) {
    const runs = Object.fromEntries(ENGINES.map((name) => [name, []]));
    const read = [];
    // Round by round, so that a busy moment of the machine affects all engines; each round starts with another one.
    for (let round = 0; round < ROUNDS; round++) {
      for (const name of [...ENGINES.slice(round), ...ENGINES.slice(0, round)])
        runs[name].push(await run('cold', name, texts[count][name]));
      read.push(await run('read', undefined, texts[count].tactful));
    }
    reads[count] = median(read);
    for (const key of ['cold', 'second']) {
      const times = ENGINES.map((name) => [name, median(runs[name].map((times) => times[key]))]);
      rows.push({ measure: key, count, times: Object.fromEntries(times) });
    }
    const warm = {};
    for (const name of ENGINES) warm[name] = await run('warm', name, texts[count][name]);
    rows.push({ measure: 'warm', count, times: warm });
    console.error(title, count, 'rules done');
  }
  return { title, rows, reads };
};

const folder = mkdtempSync(join(tmpdir(), 'tactful-bench-'));
const node = await openNode(folder);
const chrome = await openChromium(folder);
try {
  const texts = {};
  for (const count of COUNTS) {
    const share = await node.run('agree', undefined, JSON.stringify(count));
    if (typeof share !== 'number') throw Error(`${share} has other verdicts at ${count} rules`);
    console.error(`${count} rules: the same verdicts, ${(share * 100).toFixed(0)} % true`);
    texts[count] = {};
    for (const name of ENGINES) texts[count][name] = await node.run('textFor', name, JSON.stringify(count));
  }
  const results = [];
  for (const place of [node, chrome]) results.push(await measure(place, texts));
  const load = (loadavg()[0] ?? 0).toFixed(1);
  const report = writeReport(results, {
    machine: `${cpus().length} × ${cpus()[0]?.model}, load ${load}`,
    rounds: ROUNDS,
  });
  console.log(report);
  if (!quick || process.argv.includes('--write')) {
    const path = join(import.meta.dirname, '../docs/benchmarks.md');
    const START = '<!-- rules: written by pnpm bench -->';
    const END = '<!-- end of rules -->';
    let page = '# Benchmarks\n';
    try {
      page = readFileSync(path, 'utf8');
    } catch {}
    const [before, rest = ''] = page.split(START);
    const after = rest.split(END)[1] ?? '\n';
    writeFileSync(path, `${before.trimEnd()}\n\n${START}\n\n${report}\n\n${END}${after}`);
  }
} finally {
  await chrome.close();
  rmSync(folder, { recursive: true });
}
