/** The shares of fallbacks and of causes as a chart with a table, without scripts. */
import { formatPercent } from '../format-percent.ts';
import type { Evaluation } from './evaluation.ts';

/** One whole in two parts. */
interface Whole {
  readonly title: string;
  /** The share of the first part, from 0 to 1. */
  readonly share: number;
  readonly first: string;
  readonly second: string;
}

const WIDTH = 720;
const ROW = 74;
const BAR = 16;

export const SHARES_STYLE = `
.part { fill: #3b6fb6; } .rest { fill: #8888; }
`;

const wholesOf = ({
  fallbackShare,
  causes,
}: Pick<Evaluation, 'fallbackShare' | 'causes'>): readonly Whole[] => [
  {
    title: 'Neighbors in the lists',
    share: 1 - fallbackShare,
    first: 'from logs',
    second: 'fallbacks',
  },
  ...(causes
    ? [
        {
          title: 'Recommendations on the home page',
          share: causes.single,
          first: 'explained by one item',
          second: 'by several items',
        },
      ]
    : []),
];

/** A bar for each whole, with a label at each end. */
const chart = (wholes: readonly Whole[]): string => {
  const rows = wholes.map(({ title, share, first, second }, at) => {
    const y = at * ROW;
    const width = (share * WIDTH).toFixed(1);
    const labels = y + 2 * BAR + 22;
    return (
      `<text x="0" y="${y + 14}">${title}</text>` +
      `<rect class="rest" x="0" y="${y + 20}" width="${WIDTH}" height="${BAR}"/><rect class="part" x="0" y="${y + 20}" width="${width}" height="${BAR}"/>` +
      `<text x="0" y="${labels}">${formatPercent(share)} ${first}</text><text x="${WIDTH}" y="${labels}" text-anchor="end">${formatPercent(1 - share)} ${second}</text>`
    );
  });
  return `<svg viewBox="0 0 ${WIDTH} ${wholes.length * ROW}" aria-hidden="true">${rows.join('')}</svg>`;
};

const table = (wholes: readonly Whole[]): string => {
  const rows = wholes.flatMap(({ title, share, first, second }) => [
    `<tr><td>${title}: ${first}</td><td>${formatPercent(share)}</td></tr>`,
    `<tr><td>${title}: ${second}</td><td>${formatPercent(1 - share)}</td></tr>`,
  ]);
  return `<table><thead><tr><th scope="col">Part</th><th scope="col">Share</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
};

/** Formats the section about fallbacks and causes. */
export const plotShares = (evaluation: Pick<Evaluation, 'fallbackShare' | 'causes'>): string => {
  const wholes = wholesOf(evaluation);
  const { causes } = evaluation;
  const reasons = causes
    ? ` The cause of a recommendation is the smallest set of purchases with which it is shown: ${causes.mean.toFixed(2)} items on average, in ${causes.picks} recommendations to returning customers.`
    : '';
  return `<section><h2>Fallbacks and causes</h2><p>Fallbacks are bestsellers of the category and items of similar attributes, where logs have too few pairs.${reasons}</p><figure>${chart(wholes)}${table(wholes)}</figure></section>`;
};
