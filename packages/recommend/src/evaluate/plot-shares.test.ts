import { expect, test } from 'vitest';
import { plotShares } from './plot-shares.ts';

const CAUSES = { picks: 1200, single: 0.75, mean: 1.3 };

/** The widths of the bars in the chart. */
const widths = (html: string): readonly number[] =>
  [...html.matchAll(/class="part" .*?width="([\d.]+)"/g)].map(([, width]) => Number(width));

test('the chart and the table contain the shares of fallbacks and of causes', () => {
  const html = plotShares({ fallbackShare: 0.125, causes: CAUSES });
  expect(widths(html)).toEqual([630, 540]);
  expect(html).toContain('<td>Neighbors in the lists: fallbacks</td><td>12.5 %</td>');
  expect(html).toContain('explained by one item</td><td>75.0 %</td>');
  expect(html).toMatch(/1\.30 items on average, in 1200 recommendations/);
});

test('without returning customers, there are no causes', () => {
  const html = plotShares({ fallbackShare: 1 });
  expect(widths(html)).toEqual([0]);
  expect(html).not.toMatch(/one item|undefined|NaN/);
});
