/** Measures the rules beside their peers, in Node and in Chromium, and writes the tables to docs/benchmarks.md. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { openChromium, openNode } from './bench-places.mjs';
import { writeReport } from './bench-report.mjs';

const quick = process.argv.includes('--quick');
const COUNTS = quick ? [100, 1_000] : [10, 100, 1_000, 10_000];
const ROUNDS = quick ? 3 : 5;
const ENGINES = [
  'tactful',
  'prepared',
  'growthbook',
  'sift',
  'mingo',
  'json-logic-js',
  'json-logic-engine',
  'jexl',
  'json-rules-engine',
];
// Its time grows with the square of the rules.
const fits = (name, count) => name !== 'json-rules-engine' || count <= 1_000;
const median = (values) => [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)];

const measure = async ({ title, ask }, texts) => {
  const rows = [];
  const reads = {};
  for (const count of COUNTS) {
    const names = ENGINES.filter((name) => fits(name, count));
    const cold = Object.fromEntries(names.map((name) => [name, []]));
    const read = [];
    // Round by round, so that a busy moment of the machine meets all of them; each time another one is the first.
    for (let round = 0; round < ROUNDS; round++) {
      for (const name of [...names.slice(round), ...names.slice(0, round)])
        cold[name].push((await ask('cold', name, texts[count][name])).ms);
      read.push(await ask('read', undefined, texts[count].tactful));
    }
    reads[count] = median(read);
    const warm = {};
    // From the second time on it is the same, prepared or not.
    for (const name of names.filter((name) => name !== 'prepared'))
      warm[name] = await ask('warm', name, texts[count][name]);
    const { prepared, ...times } = Object.fromEntries(names.map((name) => [name, median(cold[name])]));
    rows.push({ measure: 'cold', count, times });
    rows.push({ measure: 'cold, prepared', count, times: { ...times, tactful: prepared } });
    rows.push({ measure: 'warm', count, times: warm });
    rows.push({
      measure: 'one fact',
      count,
      times: { ...warm, tactful: await ask('change', undefined, texts[count].tactful) },
    });
    console.error(title, count, 'rules done');
  }
  return { title, rows, reads };
};

const room = mkdtempSync(join(tmpdir(), 'tactful-bench-'));
const node = await openNode(room);
const chrome = await openChromium(room);
try {
  const texts = {};
  for (const count of COUNTS) {
    const share = await node.ask('agree', undefined, JSON.stringify(count));
    if (typeof share !== 'number') throw Error(`${share} has other verdicts at ${count} rules`);
    console.error(`${count} rules: the same verdicts, ${(share * 100).toFixed(0)} % true`);
    texts[count] = {};
    for (const name of ENGINES)
      if (fits(name, count)) texts[count][name] = await node.ask('textFor', name, JSON.stringify(count));
  }
  const results = [];
  for (const place of [node, chrome]) results.push(await measure(place, texts));
  const memory = await node.ask('memory', undefined, JSON.stringify(10_000));
  const report = writeReport(results, { memory, machine: `${cpus().length} × ${cpus()[0]?.model}` });
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
  rmSync(room, { recursive: true });
}
