import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '@tactful/core';
import { describe, expect, test, vi } from 'vitest';
import { formatHtml, formatJson, formatText, readLog, simulate } from '../index.ts';
import { parseDuration } from './parse-time.ts';

// Slow when other tests run at the same time.
vi.setConfig({ testTimeout: 20_000 });

const START = Date.UTC(2026, 10, 23, 10);
const DEMO: Config = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../../demo-site/tactful.json'), 'utf8'),
);
const VISIT = readFileSync(join(import.meta.dirname, '../../testing/fixtures/visit.jsonl'), 'utf8');

const run = (text: string, more: { countExposures?: boolean; visitor?: string; config?: Config } = {}) =>
  simulate({
    config: DEMO,
    log: readLog(text, START),
    start: START,
    visitor: 'ada',
    countExposures: true,
    ...more,
  });

const lines = (...steps: readonly object[]): string => steps.map((step) => JSON.stringify(step)).join('\n');
const view = (at: string, category: string, id: string) => ({
  at,
  name: 'view_item',
  items: [{ id, category }],
});
const COATS = [view('1s', 'coats', 'a'), view('+20s', 'coats', 'b'), view('+20s', 'coats', 'c')];

const heroAt = async (text: string): Promise<readonly (string | undefined)[]> =>
  (await run(text)).moments.map(({ slots }) => slots.find(({ slot }) => slot === 'hero')?.experience);

describe('a simulation', () => {
  test('shows a variant from the third view on, with its reasons', async () => {
    const { moments } = await run(lines(...COATS));
    const heroes = moments.map(({ slots }) => slots.find(({ slot }) => slot === 'hero'));
    expect(heroes.map((hero) => hero?.experience)).toEqual([undefined, undefined, 'hero-coats']);
    expect(heroes[2]).toMatchObject({ variant: 'coats', action: 'replace' });
    expect(heroes[2]?.reasons).toEqual([{ fact: 'viewed.category.coats.7d', value: 3, test: { $gte: 3 } }]);
    expect(heroes[2]?.stopped).toContainEqual({ experience: 'hero-boots', reason: 'condition' });
  });

  test('does not count views after a week', async () => {
    expect(await heroAt(lines(...COATS, { at: '6d' }, { at: '8d' }))).toEqual([
      undefined,
      undefined,
      'hero-coats',
      'hero-coats',
      undefined,
    ]);
  });

  test('stops promoting what was bought, and shows what goes with it', async () => {
    const bought = { at: '+1m', name: 'purchase', order: '1', items: [{ id: 'a', category: 'coats' }] };
    expect((await heroAt(lines(...COATS, bought))).at(-1)).toBe('hero-gloves-scarves');
  });

  test('shows nothing before the visitor accepts, nor after the visitor declines', async () => {
    const text = lines(
      ...COATS,
      { at: '+1m', accept: true },
      view('+1m', 'coats', 'd'),
      view('+1m', 'coats', 'e'),
      view('+1m', 'coats', 'f'),
      { at: '+1m', decline: true },
    );
    expect((await heroAt(text)).slice(3)).toEqual([undefined, undefined, undefined, 'hero-coats', undefined]);
  });

  test('reports why an event is not recorded', async () => {
    const { moments } = await run(lines({ at: '0s', name: 'search', term: 'pregnancy test' }));
    expect(moments[0]?.recorded).toEqual({ recorded: false, reason: 'sensitive' });
  });

  test('counts what is shown as an exposure, unless disabled', async () => {
    const note = { id: 'note', slot: 'note', action: 'message', variant: 'x', benefit: 'More' } as const;
    const config: Config = { ...DEMO, experiences: [{ ...note, cap: { lifetime: 2 } }] };
    const pages = lines(...[0, 1, 2, 3].map((day) => ({ at: `${day}d`, page: { path: '/' } })));
    const shown = async (countExposures: boolean) =>
      (await run(pages, { config, countExposures })).moments.map(({ slots }) => slots[0]?.experience);
    expect(await shown(true)).toEqual(['note', 'note', undefined, undefined]);
    expect(await shown(false)).toEqual(['note', 'note', 'note', 'note']);
  });

  test('gives the same result twice; another visitor may have another arm', async () => {
    const arms = new Set<string | undefined>();
    for (const visitor of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']) {
      const once = await run(lines({ at: '0s', page: { path: '/' } }), { visitor });
      const twice = await run(lines({ at: '0s', page: { path: '/' } }), { visitor });
      // Ids of events are random; decisions are not.
      expect(twice.moments.map(({ slots }) => slots)).toEqual(once.moments.map(({ slots }) => slots));
      arms.add(once.moments[0]?.slots.find(({ slot }) => slot === 'story')?.variant);
    }
    expect(arms.size).toBeGreaterThan(1);
  });

  test('fires time triggers when they are due', async () => {
    const config: Config = {
      ...DEMO,
      experiences: [
        { id: 'later', slot: 'note', variant: 'x', benefit: 'More', trigger: { on: 'time', seconds: 40 } },
        { id: 'idle', slot: 'idle', variant: 'x', benefit: 'More', trigger: 'idle' },
      ],
    };
    const text = lines(
      { at: '0s', page: { path: '/' } },
      { at: '20s' },
      { at: '39s' },
      { at: '41s' },
      { at: '80s' },
    );
    const { moments } = await run(text, { config });
    expect(moments.map(({ slots }) => slots.map(({ experience }) => experience))).toEqual([
      [undefined, undefined],
      [undefined, undefined],
      [undefined, undefined],
      ['later', undefined],
      ['later', 'idle'],
    ]);
  });

  test('replays an exported profile', async () => {
    const event = (id: string, at: number) => ({
      id,
      name: 'view_item',
      at: START + at,
      section: 'site',
      item: id,
      category: 'coats',
    });
    const text = JSON.stringify({ tactful: 1, events: [event('a', 0), event('b', 2e4), event('c', 4e4)] });
    expect(await heroAt(text)).toEqual([undefined, undefined, 'hero-coats']);
  });
});

describe('the output', () => {
  test('names as text what changed and why', async () => {
    const text = formatText(await run(lines(...COATS)), true);
    expect(text).toContain('00:00:41  view_item coats/c');
    expect(text).toContain('hero → coats (hero-coats)');
    expect(text).toContain('because viewed.category.coats.7d is 3 ($gte 3)');
    expect(text).toContain('not hero-boots: condition');
  });

  test('is valid JSON', async () => {
    const json = JSON.parse(formatJson(await run(VISIT)));
    expect(json.moments).toHaveLength(VISIT.trim().split('\n').length);
  });

  test('is one HTML file without scripts and without markup from the log', async () => {
    const text = lines({ at: '0s', name: 'search', term: '<script>alert(1)</script>' }, ...COATS);
    const html = formatHtml(await run(text), '<b>.json');
    expect(html).toMatch(/^<!doctype html>/);
    expect(html).not.toMatch(/<script|<b>\.json|src=|url\(|https?:/);
    expect(html).toContain('&lt;b&gt;.json');
    expect(html).toContain('color-scheme:light dark');
  });
});

describe('a log', () => {
  test.each([
    ['{"at": "soon"}', 'at', 'expected a time'],
    ['{"at": "5s"}\n{"at": "2s"}', 'at', 'the time is before that of the last line'],
    ['{"at": "1s", "evnt": {}}', 'evnt', 'unknown action'],
    ['{"at": "1s", "accept": "maybe"}', 'accept', 'expected true'],
    ['{"at": "1s", "event": {}}', 'event', 'expected an event with a name'],
    ['{"at": "1s"', '', 'expected JSON'],
    ['7', '', 'expected an object'],
  ])('reports the issue of %s at its line', (text, path, message) => {
    const { issues } = readLog(text, START);
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({ path, line: text.split('\n').length });
    expect(issues[0]?.message).toContain(message);
  });

  test('reports all issues, each with its line', () => {
    expect(readLog('{"at":"x"}\n\n// a note\n{"at":"y"}', START).issues.map(({ line }) => line)).toEqual([
      1, 4,
    ]);
  });

  test.each([
    ['90s', 90_000],
    ['2d3h', 2 * 864e5 + 3 * 36e5],
    ['1.5h', 54e5],
    ['250ms', 250],
    ['1w', 7 * 864e5],
    ['1 day', undefined],
    ['', undefined],
  ])('parses %j as %s ms', (text, ms) => {
    expect(parseDuration(text)).toBe(ms);
  });
});
