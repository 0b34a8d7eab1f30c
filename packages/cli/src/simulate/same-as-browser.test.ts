/** Replays the same log in Node with a memory store and in Chromium with IndexedDB. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { type Browser, chromium } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchOptions } from '../../../../e2e/browsers.mjs';
import { type Moment, readLog, type Step, simulate } from '../index.ts';

const HERE = import.meta.dirname;
const PACKAGES = join(HERE, '../../..');
const DEMO = JSON.parse(readFileSync(join(PACKAGES, '../demo-site/tactful.json'), 'utf8'));
const VISIT = readFileSync(join(HERE, '../../testing/fixtures/visit.jsonl'), 'utf8');
const START = Date.UTC(2026, 10, 23, 10);
const options = launchOptions('chromium');

/** The replay in a page, with the browser's own storage. */
const IN_PAGE = `
import { createTactful } from '@tactful/core';
import { replay } from ${JSON.stringify(join(HERE, 'replay.ts'))};
globalThis.replayHere = async (config, steps, start) => {
  const clock = { at: start };
  const tactful = createTactful(config, { now: () => clock.at });
  await tactful.ready;
  await tactful.consent.accept({ surface: 'api' });
  const records = await new Promise((resolve) => {
    const opening = indexedDB.open('tactful');
    opening.onsuccess = () => {
      const all = opening.result.transaction('tactful').objectStore('tactful').getAll();
      all.onsuccess = () => { opening.result.close(); resolve(all.result); };
    };
  });
  const visitor = JSON.parse(records.find(({ data }) => data).data).id;
  const moments = await replay({ tactful, clock, steps, countExposures: true });
  const { storage } = tactful.status();
  return JSON.stringify({ visitor, storage, moments }, (_, value) => value === 1 / 0 ? 'Infinity' : value);
};`;

const bundled = async (): Promise<string> => {
  const { outputFiles } = await build({
    stdin: { contents: IN_PAGE, resolveDir: HERE, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    alias: {
      '@tactful/core': join(PACKAGES, 'core/src/index.ts'),
      '@tactful/rules/internal': join(PACKAGES, 'rules/src/internal.ts'),
      '@tactful/rules': join(PACKAGES, 'rules/src/index.ts'),
    },
    nodePaths: [join(PACKAGES, 'core/node_modules')],
    conditions: ['browser'],
    tsconfigRaw: {},
  });
  return outputFiles[0]?.text ?? '';
};

/** Removes what differs between runs: ids of events are random. */
const comparable = (moments: readonly Moment[]): unknown =>
  JSON.parse(
    JSON.stringify(
      moments.map(({ at, slots, recorded }) => ({ at, slots, recorded: recorded?.recorded })),
      (_, value) => (value === Number.POSITIVE_INFINITY ? 'Infinity' : value),
    ),
  );

/** Generates a log of a shop's events; the same for the same seed (mulberry32). */
const generate = (seed: number): readonly Step[] => {
  let state = seed;
  const roll = (sides: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  };
  const categories = ['coats', 'boots', 'tents', 'knitwear', 'coffee', 'candles', 'blankets'];
  const item = () => {
    const category = categories[roll(categories.length)] ?? 'coats';
    return { id: `${category}-${roll(9)}`, category, brand: `maker-${roll(4)}`, price: 10 + roll(300) };
  };
  let at = START;
  return Array.from({ length: 60 }, (_, line): Step => {
    at += roll(9) ? 11_000 + roll(60_000) : roll(5 * 864e5);
    const place = { at, line };
    const names = ['view_item', 'view_item', 'view_item', 'add_to_cart', 'purchase'] as const;
    const name = names[roll(names.length)] ?? 'view_item';
    if (roll(4) === 0) return { ...place, page: { path: ['/', '/cart', '/help', '/guide'][roll(4)] ?? '/' } };
    if (roll(12) === 0) return { ...place, dismiss: ['hero', 'promo', 'welcome'][roll(3)] ?? 'hero' };
    if (roll(12) === 0) return { ...place, event: { name: 'use_feature', feature: `tool-${roll(6)}` } };
    if (roll(15) === 0)
      return { ...place, event: { name: roll(2) ? 'care_open' : 'care_close', outcome: 'resolved' } };
    return {
      ...place,
      event: { name, items: [item()], ...(name === 'purchase' ? { order: `o-${at}` } : {}) },
    };
  });
};

describe.runIf(options)('Node and Chromium', () => {
  let browser: Browser;
  let script: string;
  beforeAll(async () => {
    const { channel: _, ...launch } = options ?? {};
    [browser, script] = await Promise.all([chromium.launch(launch), bundled()]);
  }, 30_000);
  afterAll(() => browser?.close());

  const inChromium = async (
    steps: readonly Step[],
  ): Promise<{ visitor: string; storage: string; moments: Moment[] }> => {
    const context = await browser.newContext({
      timezoneId: Intl.DateTimeFormat().resolvedOptions().timeZone,
    });
    const page = await context.newPage();
    await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }));
    await page.goto('http://localhost/');
    await page.addScriptTag({ content: script });
    const result = await page.evaluate(
      // The function is defined by the script above.
      ([config, steps, start]) =>
        (globalThis as never as { replayHere(...given: unknown[]): Promise<string> }).replayHere(
          config,
          steps,
          start,
        ),
      [DEMO, steps, START] as const,
    );
    await context.close();
    return JSON.parse(result);
  };

  test.each([
    ['a written log', readLog(VISIT, START).steps] as const,
    ['a generated log', generate(1)] as const,
  ])(
    'make the same decisions for the same reasons at each step of %s',
    async (_, steps) => {
      const inBrowser = await inChromium(steps);
      const log = { steps, issues: [], isExport: false };
      const { visitor } = inBrowser;
      const inNode = await simulate({ config: DEMO, log, start: START, visitor, countExposures: true });
      expect(comparable(inBrowser.moments)).toEqual(comparable(inNode.moments));
      const shown = new Set(
        inNode.moments.flatMap(({ slots }) => slots.flatMap(({ experience }) => experience ?? [])),
      );
      expect(shown.size).toBeGreaterThan(3);
    },
    20_000,
  );
});
