/** Renders the tables of the rules benchmark. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatGoal, formatTime, table } from '../report/format.mjs';

const MANIFEST = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'));
const PEERS = /growthbook|^sift|^mingo|^json-|^jexl/;
/** Goals: the ratio of Tactful's time to that of the best peer, by measure and number of rules. */
const GOALS = { cold: { 20: 0.8, 100: 0.8, 1000: 0.8 }, warm: { 100: 0.7 } };

const rowOf = ({ measure, count, times }, names) => {
  const [best, least] = Object.entries(times)
    .filter(([name]) => name !== 'tactful')
    .sort(([, one], [, other]) => one - other)[0];
  const ratio = times.tactful / least;
  const goal = formatGoal(ratio, GOALS[measure]?.[count]);
  const cells = names.map((name) =>
    name in times ? (name === best ? `*${formatTime(times[name])}*` : formatTime(times[name])) : '–',
  );
  const ratios = [ratio, times.tactful / times.growthbook].map((one) => one.toFixed(2));
  return [measure, count, ...cells, ...ratios, goal];
};

/** A table for Node and one for Chromium. */
export const renderRules = ({ results, rounds, policy = '' }) => {
  const names = Object.keys(results[0].rows[0].times);
  const head = ['measure', 'rules', ...names, 'ratio to the best peer', 'ratio to GrowthBook', 'goal'];
  const tables = results.map(({ title, rows, reads, missing = [] }) => {
    return [
      `### ${title}`,
      '',
      table(
        head,
        rows.map((row) => rowOf(row, names)),
      ),
      '',
      `\`JSON.parse\` of the same text alone takes ${Object.entries(reads)
        .map(([count, ms]) => `${formatTime(ms)} for ${count} rules`)
        .join(', ')}.`,
      ...(missing.length ? ['', `${missing.join(', ')} cannot run here.`] : []),
    ].join('\n');
  });
  const versions = Object.entries(MANIFEST.devDependencies)
    .filter(([name]) => PEERS.test(name))
    .map(([name, version]) => `${name} ${version}`);
  return `Each rule has one to five tests on a visitor's nested facts: counts, lists, \`$elemMatch\`, patterns and \`$or\`. Fewer than a
tenth of the rules are true. The benchmark first checks that all engines return the same verdicts. For Tactful, it measures the
evaluator that pages run.${policy && ` The page in Chromium has the policy \`${policy}\`, which forbids code from text.`}

- *cold*: from the text of the rules to all verdicts, in a new process or page, after its garbage is collected
- *second*: all verdicts for a second profile, immediately after that
- *warm*: all verdicts for one profile, measured repeatedly with changing profiles

*cold* and *second* are medians of ${rounds} new processes or pages; *warm* uses one. The best peer is in italics. Compare ratios
within a row, not times.

${tables.join('\n\n')}

Peers: ${versions.join(', ')}.`;
};
