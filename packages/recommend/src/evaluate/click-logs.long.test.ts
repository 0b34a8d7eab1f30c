/** Views in the formats of public logs: they are read as sessions, and lists find the next view as often as other recommenders. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clickLogs, generateViews } from '../../testing/click-logs.ts';
import { createTemporaryShop, type TemporaryShop } from '../../testing/temporary-shop.ts';
import { evaluate } from './evaluate.ts';
import type { Evaluation } from './evaluation.ts';

let shop: TemporaryShop;
beforeAll(() => {
  shop = createTemporaryShop();
});
afterAll(() => shop.remove());

const evaluateLog = (file: string): Promise<Evaluation> =>
  evaluate({
    cwd: shop.folder,
    logs: [file],
    columns: {},
    skipInvalid: false,
    judge: () => undefined,
    onStep: () => undefined,
    days: 20,
    given: 'random',
    maxCases: 600,
    minCustomers: { order: 5, click: 3 },
    memory: '200MB',
    threads: 1,
  });

test('lists find the next view as often as the best of VMIS-kNN and VSTAN, with the same settings for each log', async () => {
  const logs = clickLogs(generateViews({ sessions: 4_000, items: 240, days: 100, seed: 3 }));
  expect(logs).toHaveLength(4);
  for (const { file, text } of logs) {
    shop.put(file, text);
    const [experiment] = (await evaluateLog(file)).experiments;
    const hitRateOf = (name: string): number =>
      experiment?.measures.find((measures) => measures.name === name)?.hitRate ?? Number.NaN;
    expect(hitRateOf('static lists'), file).toBeGreaterThan(0.3);
    expect(hitRateOf('static lists'), file).toBeGreaterThanOrEqual(
      Math.max(hitRateOf('VMIS-kNN'), hitRateOf('VSTAN')),
    );
    expect(hitRateOf('static lists without threshold'), file).toBeGreaterThan(0.3);
  }
}, 600_000);
