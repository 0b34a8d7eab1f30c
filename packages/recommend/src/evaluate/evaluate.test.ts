import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { evaluate } from './evaluate.ts';
import type { Evaluation } from './evaluation.ts';
import { formatEvaluation } from './format-evaluation.ts';
import type { Measures } from './metrics.ts';
import { PAGE_LISTS } from './page-lists.ts';
import { plotEvaluation } from './plot.ts';

let evaluation: Evaluation;
beforeAll(async () => {
  evaluation = await evaluate({
    cwd: join(import.meta.dirname, '../../testing/online-retail'),
    logs: ['orders.csv.gz'],
    columns: {},
    skipInvalid: false,
    judge: () => undefined,
    onStep: () => undefined,
    days: 30,
    given: 'random',
    maxCases: 800,
    minCustomers: { order: 5, click: 3 },
    memory: '300MB',
    threads: 2,
  });
}, 900_000);

const measuresOf = (title: string, name: string): Measures => {
  const experiment = evaluation.experiments.find((candidate) => candidate.title.startsWith(title));
  const measures = experiment?.measures.find((candidate) => candidate.name === name);
  if (!measures) throw new Error(`no measures of ${name} in ${title}`);
  return measures;
};

describe('on a share of real orders', () => {
  test('static lists find the rest of a basket about as often as the best other recommender', () => {
    const lists = measuresOf('Baskets: any', 'static lists with history');
    expect(lists.cases).toBe(800);
    expect(lists.hitRate).toBeGreaterThan(1.3 * measuresOf('Baskets: any', 'popularity').hitRate);
    for (const other of ['item-kNN', 'VMIS-kNN', 'VSTAN'])
      expect(lists.hitRate).toBeGreaterThan(0.95 * measuresOf('Baskets: any', other).hitRate);
  });

  test('a pool of 200 items keeps at least 95 % of the hits of a free selection on the home page', () => {
    const free = measuresOf('Home', PAGE_LISTS);
    const pooled = measuresOf('Home', `${PAGE_LISTS}, pool of 200`);
    expect(pooled.hitRate).toBeGreaterThan(0.95 * free.hitRate);
    expect(pooled.hitRate).toBeGreaterThan(1.2 * measuresOf('Home', 'popularity').hitRate);
  });

  test('items that a customer bought before do not count as hits on the home page', () => {
    const fewer = measuresOf('Baskets: items that the customer never', 'popularity');
    expect(fewer.hitRate).toBeLessThan(measuresOf('Baskets: any', 'popularity').hitRate);
  });
});

describe('the index of all items', () => {
  test('has at most 12 bytes per item, and keeps at least 97 % of the hits of the lists', () => {
    expect(evaluation.indexBytes).toBeLessThanOrEqual(12);
    expect(evaluation.indexBytes).toBeGreaterThan(1);
    const index = measuresOf('Baskets: any', 'static lists of the index');
    expect(index.hitRate).toBeGreaterThan(0.97 * measuresOf('Baskets: any', 'static lists').hitRate);
  });
});

describe('causes', () => {
  test('are one item for most recommendations', () => {
    const { picks = 0, single = 0, mean = 0 } = evaluation.causes ?? {};
    expect(picks).toBeGreaterThan(500);
    expect(single).toBeGreaterThan(0.5);
    expect(mean).toBeGreaterThanOrEqual(1);
    expect(mean).toBeLessThan(3);
  });
});

describe('the result', () => {
  test('is a table for each experiment', () => {
    const text = formatEvaluation(evaluation);
    expect(text.match(/HR@20 +MRR@20 +recall@20 +coverage +diversity/g)).toHaveLength(2);
    expect(text).toMatch(/VSTAN( +0\.\d{4}){5}/);
  });

  test('is a page with a bar chart for each experiment, without scripts', () => {
    const html = plotEvaluation(evaluation);
    expect(html.match(/<svg /g)).toHaveLength(evaluation.experiments.length + 1);
    expect(evaluation.experiments).toHaveLength(3);
    expect(html).not.toMatch(/<script|https?:/);
    expect(html.match(/class="hit"/g)?.length).toBe(
      evaluation.experiments.reduce((sum, { measures }) => sum + measures.length, 0),
    );
  });
});
