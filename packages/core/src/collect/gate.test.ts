import type { Config, DataCategory } from '@tactful/rules';
import { expect, test } from 'vitest';
import { config, START, view } from '../../testing/visitor.ts';
import type { LedgerEvent, PageEvent } from '../events/event.ts';
import { publishConfig } from '../publish/publish-config.ts';
import { createGate } from './gate.ts';
import { createMinimizer } from './minimize.ts';
import { namedValuesOf } from './named-values.ts';
import { createSensitiveFilter } from './sensitive-filter.ts';

/** A gate that lets these data categories pass; by default all. */
const gateOf = (isCategoryRecorded = (_: DataCategory) => true, own: Config = config) =>
  createGate({
    config: own,
    minimizer: createMinimizer(publishConfig(own)),
    isCategoryRecorded,
    isSensitive: createSensitiveFilter(own, namedValuesOf(publishConfig(own))),
    isListed: () => false,
  });
const moment = { now: START, section: 'shop', events: [] };
const judge = (event: unknown, gate = gateOf()) =>
  // Pages report anything.
  gate(event as PageEvent, moment);

test.each([
  ['malformed', undefined],
  ['malformed', null],
  ['malformed', 'view_item'],
  ['malformed', {}],
  ['malformed', { name: 'toString' }],
  ['malformed', { name: 'view_item' }],
  ['malformed', { name: 'view_item', items: 'coat' }],
  ['malformed', { name: 'view_item', items: [null, 'coat', 7] }],
  ['malformed', { name: 'view_item', items: [{ brand: 'acme' }] }],
  ['sensitive', view('health')],
  ['sensitive', view('x', 'coats', { name: 'Health' })],
  ['unused', { name: 'begin_checkout' }],
])('refuses as %s: %j', (reason, event) => {
  expect(judge(event)).toBe(reason);
});

test('refuses an event of a data category that is not recorded', () => {
  const asked: DataCategory[] = [];
  const gate = gateOf((category) => {
    asked.push(category);
    return category !== 'browsing';
  });
  expect(judge(view('x'), gate)).toBe('category-off');
  expect(judge({ name: 'search', term: 'coat' }, gate)).toHaveLength(1);
  expect(asked).toEqual(['browsing', 'searching']);
});

test('stores the time, the section and the items that are not sensitive, each with an id of its own', () => {
  const items = ['x', 'health', 'y'].map((id) => ({ id, category: 'coats' }));
  const stored = judge({ name: 'view_item', items }) as readonly LedgerEvent[];
  const common = { id: expect.any(String), name: 'view_item', at: START, section: 'shop', category: 'coats' };
  expect(stored).toEqual([
    { ...common, item: 'x' },
    { ...common, item: 'y' },
  ]);
  expect(new Set(stored.map(({ id }) => id)).size).toBe(2);
});

test('refuses a repetition, but not an event that was refused before', () => {
  let isRecorded = false;
  const gate = gateOf(() => isRecorded);
  expect(judge(view('x'), gate)).toBe('category-off');
  isRecorded = true;
  expect(judge(view('x'), gate)).toHaveLength(1);
  expect(judge(view('x'), gate)).toBe('repeated');
  expect(judge(view('y'), gate)).toHaveLength(1);
});

test('stores the views of two pages at the same time, without their paths', () => {
  const gate = gateOf();
  const [home, other] = ['/home', '/other'].map((path) => gate({ name: 'page_view' }, { ...moment, path }));
  // Apart from the random ids, which may contain any word.
  const stored = { id: expect.any(String), name: 'page_view', at: expect.any(Number), section: 'shop' };
  expect([home, other]).toEqual([[stored], [stored]]);
  expect(gate({ name: 'page_view' }, { ...moment, path: '/other' })).toBe('repeated');
});
