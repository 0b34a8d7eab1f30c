/** Writes the tables of the benchmark. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const MANIFEST = JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8'));
const PEERS = /growthbook|^sift|^mingo|^json-|^jexl/;
/** Shares of the best peer's time that the product aims at. */
const GOALS = { cold: { 100: 0.8 }, warm: { 100: 0.7 } };

const time = (ms) =>
  ms === undefined
    ? '–'
    : ms >= 10
      ? `${ms.toFixed(0)} ms`
      : ms >= 0.1
        ? `${ms.toFixed(2)} ms`
        : `${(ms * 1_000).toFixed(ms < 0.01 ? 2 : 0)} µs`;

const rowOf = ({ measure, count, times }, names) => {
  const [best, least] = Object.entries(times)
    .filter(([name]) => name !== 'tactful')
    .sort(([, one], [, other]) => one - other)[0];
  const ratio = times.tactful / least;
  const goal = GOALS[measure]?.[count];
  const met = goal === undefined ? '' : `${goal} ${ratio <= goal ? 'met' : '**missed**'}`;
  const cells = names.map((name) => (name === best ? `*${time(times[name])}*` : time(times[name])));
  const ratios = [ratio, times.tactful / times.growthbook].map((one) => one.toFixed(2));
  return `| ${[measure, count, ...cells, ...ratios, met].join(' | ')} |`;
};

/** Writes the section: a table for Node and one for Chromium. */
export const writeReport = (results, { machine, rounds }) => {
  const names = Object.keys(results[0].rows[0].times);
  const head = ['measure', 'rules', ...names, 'of the best peer', 'of GrowthBook', 'goal'];
  const tables = results.map(({ title, rows, reads }) => {
    return [
      `### ${title}`,
      '',
      `| ${head.join(' | ')} |`,
      `|${head.map(() => '---').join('|')}|`,
      ...rows.map((row) => rowOf(row, names)),
      '',
      `\`JSON.parse\` of the same text alone: ${Object.entries(reads)
        .map(([count, ms]) => `${time(ms)} at ${count}`)
        .join(', ')}.`,
    ].join('\n');
  });
  const versions = Object.entries(MANIFEST.devDependencies)
    .filter(([name]) => PEERS.test(name))
    .map(([name, version]) => `${name} ${version}`);
  return `## Rules

Rules of one to five tests over a visitor's nested facts: counts, lists, \`$elemMatch\`, patterns, \`$or\`; fewer than a tenth
hold. The benchmark first checks that all engines have the same verdicts. Tactful's figures are those of the evaluator that
pages run. *cold*: from the text of the rules to all verdicts, in a fresh process or page. *second*: all verdicts of a second
profile, right after that. *warm*: all verdicts of one profile after another. Medians of ${rounds} fresh processes or pages
(*warm*: one); the best peer is in italics. The machine was shared and busy: compare ratios within a row, not times.

${tables.join('\n\n')}

Run \`pnpm bench\`. Peers: ${versions.join(', ')}. Machine: ${machine}.`;
};
