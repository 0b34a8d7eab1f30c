/** Writes the tables of the benchmark. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const MANIFEST = JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8'));
const PEERS = /growthbook|^sift|^mingo|^json-|^jexl/;
const GOALS = {
  node: {
    cold: { 100: 5, 1000: 7, 10000: 4 },
    'cold, prepared': { 100: 5, 1000: 7, 10000: 8 },
    warm: { 100: 4, 1000: 15, 10000: 90 },
    'one fact': { 1000: 2_000, 10000: 5_000 },
  },
  browser: {
    cold: { 100: 4, 1000: 5, 10000: 8 },
    'cold, prepared': { 100: 4, 1000: 5, 10000: 8 },
    warm: { 100: 8, 1000: 20, 10000: 80 },
    'one fact': { 1000: 2_000, 10000: 5_000 },
  },
};

const time = (ms) =>
  ms === undefined
    ? '–'
    : ms >= 10
      ? `${ms.toFixed(0)} ms`
      : ms >= 0.1
        ? `${ms.toFixed(2)} ms`
        : `${(ms * 1_000).toFixed(ms < 0.01 ? 2 : 0)} µs`;

const rowOf = ({ measure, count, times }, goals, names) => {
  const [best, least] = Object.entries(times)
    .filter(([name]) => name !== 'tactful')
    .sort(([, one], [, other]) => one - other)[0];
  const ratio = least / times.tactful;
  const goal = goals[measure][count];
  const met = goal === undefined ? '' : `1/${goal} ${ratio >= goal ? 'met' : '**missed**'}`;
  const cells = names.map((name) => (name === best ? `*${time(times[name])}*` : time(times[name])));
  return `| ${[measure, count, ...cells, `1/${ratio >= 10 ? ratio.toFixed(0) : ratio.toFixed(1)}`, met].join(' | ')} |`;
};

/** The page's section: a table for each place, with what was measured and how. */
export const writeReport = (results, { memory, machine }) => {
  const names = Object.keys(results[0].rows[0].times);
  const head = ['measure', 'N', ...names, 'of the best peer', 'goal'];
  const tables = results.map(({ title, rows, reads }) => {
    const goals = title.startsWith('Node') ? GOALS.node : GOALS.browser;
    return [
      `### ${title}`,
      '',
      `| ${head.join(' | ')} |`,
      `|${head.map(() => '---').join('|')}|`,
      ...rows.map((row) => rowOf(row, goals, names)),
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

N rules of one to five tests over a visitor's nested facts: counts, lists, \`$elemMatch\`, patterns, \`$or\`; fewer than a
tenth holds. All engines have the same verdicts, which is checked before the clock starts. *cold*: the text of the rules →
all verdicts, once, in a fresh process or page; *prepared*: the text is the plan that \`planOf\` has made of the rules at publish time,
and the peers read their rules as before. *warm*: all verdicts against one profile after another. *one fact*: a fact
changes and the verdicts are brought up to date; the peers evaluate all. Medians; the best peer is in italics.

${tables.join('\n\n')}

A planned rule takes ${memory} B at 10 000 rules (goal: at most 1 000).

Run \`pnpm bench\`. Peers: ${versions.join(', ')}. Machine: ${machine}. json-rules-engine is not run at 10 000: its time
grows faster than the rules.`;
};
