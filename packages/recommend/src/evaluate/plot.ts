/** The result of an evaluation as an HTML page with bar charts, without scripts. */
import type { Evaluation, Experiment } from './evaluation.ts';
import type { Measures } from './metrics.ts';
import { plotShares, SHARES_STYLE } from './plot-shares.ts';

const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (found) => `&#${found.charCodeAt(0)};`);

const STYLE = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; width: 100%; }
th, td { padding: .25rem .5rem; text-align: end; border-block-end: 1px solid #8886; font-variant-numeric: tabular-nums; }
th:first-child, td:first-child { text-align: start; }
figure { margin: 0; overflow-x: auto; }
svg { width: 100%; min-width: 32rem; height: auto; }
svg text { font: 13px system-ui, sans-serif; fill: currentColor; }
.hit { fill: #3b6fb6; } .rank { fill: #b5651d; }
`;

const BAR = 14;
const ROW = 2 * BAR + 12;
const LEFT = 290;
const WIDTH = 720;

const bar = (
  value: number,
  y: number,
  { type, most }: { readonly type: string; readonly most: number },
): string => {
  const width = (value / most) * (WIDTH - LEFT - 60);
  return `<rect class="${type}" x="${LEFT}" y="${y}" width="${width.toFixed(1)}" height="${BAR}"/><text x="${(LEFT + width + 6).toFixed(1)}" y="${y + BAR - 2}">${value.toFixed(3)}</text>`;
};

/** Hit rate and reciprocal rank of each recommender. The table has the same figures. */
const chart = (measures: readonly Measures[]): string => {
  const most = Math.max(
    ...measures.map(({ hitRate, reciprocalRank }) => Math.max(hitRate, reciprocalRank)),
    0.001,
  );
  const rows = measures.map((one, at) => {
    const y = at * ROW + 4;
    return `<text x="0" y="${y + BAR + 4}">${escapeHtml(one.name)}</text>${bar(one.hitRate, y, { type: 'hit', most })}${bar(one.reciprocalRank, y + BAR, { type: 'rank', most })}`;
  });
  return `<svg viewBox="0 0 ${WIDTH} ${measures.length * ROW + 8}" aria-hidden="true">${rows.join('')}</svg>`;
};

const table = ({ shown, measures }: Experiment): string => {
  const heads = ['Recommender', `HR@${shown}`, `MRR@${shown}`, `Recall@${shown}`, 'Coverage', 'Diversity'];
  const rows = measures.map((one) => {
    const figures = [one.hitRate, one.reciprocalRank, one.recall, one.coverage, one.diversity];
    return `<tr><td>${escapeHtml(one.name)}</td>${figures.map((value) => `<td>${value.toFixed(4)}</td>`).join('')}</tr>`;
  });
  return `<table><thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
};

const section = (experiment: Experiment): string =>
  `<section><h2>${escapeHtml(experiment.title)}</h2><p>${experiment.measures[0]?.cases ?? 0} cases. Blue: hit rate. Brown: mean reciprocal rank.</p><figure>${chart(experiment.measures)}${table(experiment)}</figure></section>`;

/** Formats an evaluation as a page. */
export const plotEvaluation = (evaluation: Evaluation): string => {
  const { days, items, carriedBytes, indexBytes, experiments } = evaluation;
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Recommendations: evaluation</title>
<style>${STYLE}${SHARES_STYLE}</style>
<h1>Recommendations: evaluation</h1>
<p>The last ${days} days of the logs are the test. ${items} items; a product page carries ${carriedBytes.toFixed(0)} bytes of lists; the index of all items has ${indexBytes.toFixed(1)} bytes per item.</p>
${plotShares(evaluation)}
${experiments.map(section).join('\n')}
</html>
`;
};
