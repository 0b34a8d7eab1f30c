/** A log replayed without a browser: what shows when, and why; and what a log may say. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '@tactful/core';
import { describe, expect, test, vi } from 'vitest';
import { asHtml, asJson, asText, readLog, simulate } from '../index.ts';
import { durationOf } from './times.ts';

// Machines on which other tests run are slow.
vi.setConfig({ testTimeout: 20_000 });

const START = Date.UTC(2026, 10, 23, 10);
const DEMO: Config = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../../demo-site/tactful.json'), 'utf8'),
);
const WALK = readFileSync(join(import.meta.dirname, '../../testing/fixtures/walk.jsonl'), 'utf8');

const run = (text: string, more: { seesAll?: boolean; visitor?: string; config?: Config } = {}) =>
  simulate({
    config: DEMO,
    log: readLog(text, START),
    start: START,
    visitor: 'ada',
    seesAll: true,
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
  (await run(text)).moments.map(({ shows }) => shows.find(({ slot }) => slot === 'hero')?.experience);

describe('a simulation', () => {
  test('shows a variant from the third view on, and says why', async () => {
    const { moments } = await run(lines(...COATS));
    const heroes = moments.map(({ shows }) => shows.find(({ slot }) => slot === 'hero'));
    expect(heroes.map((hero) => hero?.experience)).toEqual([undefined, undefined, 'hero-coats']);
    expect(heroes[2]).toMatchObject({ variant: 'coats', action: 'replace' });
    expect(heroes[2]?.reasons).toEqual([{ fact: 'viewed.category.coats.7d', value: 3, test: { $gte: 3 } }]);
    expect(heroes[2]?.stopped).toContainEqual({ experience: 'hero-boots', by: 'condition' });
  });

  test('lets time go by: after a week what was viewed does not count', async () => {
    expect(await heroAt(lines(...COATS, { at: '6d' }, { at: '8d' }))).toEqual([
      undefined,
      undefined,
      'hero-coats',
      'hero-coats',
      undefined,
    ]);
  });

  test('is silent for what was bought, and offers what goes with it', async () => {
    const bought = { at: '+1m', name: 'purchase', order: '1', items: [{ id: 'a', category: 'coats' }] };
    expect((await heroAt(lines(...COATS, bought))).at(-1)).toBe('hero-gloves-scarves');
  });

  test('shows nothing before the visitor chose, nor after a no', async () => {
    const text = lines(
      ...COATS,
      { at: '+1m', choose: 'tailored' },
      view('+1m', 'coats', 'd'),
      view('+1m', 'coats', 'e'),
      view('+1m', 'coats', 'f'),
      { at: '+1m', choose: 'generic' },
    );
    expect((await heroAt(text)).slice(3)).toEqual([undefined, undefined, undefined, 'hero-coats', undefined]);
  });

  test('tells what became of an event that is not kept', async () => {
    const { moments } = await run(lines({ at: '0s', name: 'search', term: 'pregnancy test' }));
    expect(moments[0]?.recorded).toEqual({ recorded: false, reason: 'sensitive' });
  });

  test('counts what shows as seen, so that caps end it; unless told otherwise', async () => {
    const note = { id: 'note', slot: 'note', action: 'message', variant: 'x', benefit: 'More' } as const;
    const config: Config = { ...DEMO, experiences: [{ ...note, cap: { lifetime: 2 } }] };
    const pages = lines(...[0, 1, 2, 3].map((day) => ({ at: `${day}d`, page: { path: '/' } })));
    const shown = async (seesAll: boolean) =>
      (await run(pages, { config, seesAll })).moments.map(({ shows }) => shows[0]?.experience);
    expect(await shown(true)).toEqual(['note', 'note', undefined, undefined]);
    expect(await shown(false)).toEqual(['note', 'note', 'note', 'note']);
  });

  test('is the same twice, and another visitor may be in another arm', async () => {
    const arms = new Set<string | undefined>();
    for (const visitor of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']) {
      const once = await run(lines({ at: '0s', page: { path: '/' } }), { visitor });
      const twice = await run(lines({ at: '0s', page: { path: '/' } }), { visitor });
      // Ids of events are random; what was decided is not.
      expect(twice.moments.map(({ shows }) => shows)).toEqual(once.moments.map(({ shows }) => shows));
      arms.add(once.moments[0]?.shows.find(({ slot }) => slot === 'story')?.variant);
    }
    expect(arms.size).toBeGreaterThan(1);
  });

  test('fires what time alone brings about, at its moment', async () => {
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
    expect(moments.map(({ shows }) => shows.map(({ experience }) => experience))).toEqual([
      [undefined, undefined],
      [undefined, undefined],
      [undefined, undefined],
      ['later', undefined],
      ['later', 'idle'],
    ]);
  });

  test('replays a profile that a visitor exported', async () => {
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

describe('told', () => {
  test('as text it names what changed and why', async () => {
    const text = asText(await run(lines(...COATS)), true);
    expect(text).toContain('00:00:41  view_item coats/c');
    expect(text).toContain('hero → coats (hero-coats)');
    expect(text).toContain('because viewed.category.coats.7d is 3 ($gte 3)');
    expect(text).toContain('not hero-boots: condition');
  });

  test('as JSON it can be read again', async () => {
    const json = JSON.parse(asJson(await run(WALK)));
    expect(json.moments).toHaveLength(WALK.trim().split('\n').length);
  });

  test('as HTML it is one file, without a script and without markup from the log', async () => {
    const text = lines({ at: '0s', name: 'search', term: '<script>alert(1)</script>' }, ...COATS);
    const html = asHtml(await run(text), '<b>.json');
    expect(html).toMatch(/^<!doctype html>/);
    expect(html).not.toMatch(/<script|<b>\.json|src=|url\(|https?:/);
    expect(html).toContain('&lt;b&gt;.json');
    expect(html).toContain('color-scheme:light dark');
  });
});

describe('a log', () => {
  test.each([
    ['{"at": "soon"}', 'at', 'expected a time'],
    ['{"at": "5s"}\n{"at": "2s"}', 'at', 'expected a time not before the last one'],
    ['{"at": "1s", "evnt": {}}', 'evnt', 'unknown key'],
    ['{"at": "1s", "choose": "maybe"}', 'choose', 'expected "tailored" or "generic"'],
    ['{"at": "1s", "event": {}}', 'event', 'expected an event with a name'],
    ['{"at": "1s"', '', 'expected JSON'],
    ['7', '', 'expected an object'],
  ])('%s is faulty, and says where', (text, path, message) => {
    const { issues } = readLog(text, START);
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({ path, line: text.split('\n').length });
    expect(issues[0]?.message).toContain(message);
  });

  test('tells all its issues at once, each with its line', () => {
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
  ])('%j lasts %s ms', (text, ms) => {
    expect(durationOf(text)).toBe(ms);
  });
});
