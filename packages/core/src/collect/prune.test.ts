import type { Config, DataCategory } from '@tactful/rules';
import { expect, test } from 'vitest';
import { event } from '../../testing/facts.ts';
import { clock, config, DAY, freshWorld, START } from '../../testing/visitor.ts';
import { createConsentGate } from '../consent/consent-gate.ts';
import { type ConsentStore, createConsentStore } from '../consent/consent-state.ts';
import type { LedgerEvent } from '../events/event.ts';
import { createRetention } from '../ledger/retention.ts';
import { publishConfig } from '../publish/publish-config.ts';
import { createMinimizer } from './minimize.ts';
import { createPruner } from './prune.ts';

freshWorld();

const purpose = (...dataCategories: DataCategory[]) => ({ label: 'L', benefit: 'B', dataCategories });
const two: Config = {
  ...config,
  purposes: { content: purpose('browsing', 'cart'), offers: purpose('cart') },
};

const setUp = (own = two) => {
  const now = () => clock.at;
  const consent: ConsentStore = createConsentStore({
    config: own,
    now,
    page: () => ({}),
    gate: createConsentGate(),
    isConfigUsable: true,
    onChange: () => {},
  });
  const pruner = createPruner({
    config: own,
    now,
    consent,
    minimizer: createMinimizer(publishConfig(own)),
    retention: createRetention(own),
  });
  return { consent, pruner };
};
const viewed = (item: string, daysAgo: number): LedgerEvent =>
  event('view_item', daysAgo, { item, category: 'coats' });
const ledgerOf = (...events: LedgerEvent[]) => ({ id: 'ledger', since: 0, slots: {}, events });
const names = ({ events }: { events: readonly LedgerEvent[] }) => events.map(({ name }) => name);

test('a new ledger is empty, starts now, and has an id of its own', () => {
  const { pruner } = setUp();
  const ledger = pruner.blank();
  expect(ledger).toEqual({ id: expect.stringMatching(/^.{21}$/), since: START, slots: {}, events: [] });
  expect(pruner.blank().id).not.toBe(ledger.id);
});

test('when storage is full, drops a quarter of the events, rounded down, the oldest first', () => {
  const { pruner } = setUp();
  expect(pruner.shrink(ledgerOf()).events).toEqual([]);
  expect(pruner.shrink(ledgerOf(viewed('a', 1))).events).toHaveLength(1);
  const events = Array.from({ length: 10 }, (_, at) => viewed(`i${at}`, 10 - at));
  expect(pruner.shrink(ledgerOf(...events)).events).toEqual(events.slice(2));
  const many = Array.from({ length: 600 }, (_, at) => viewed(`i${at}`, 1));
  expect(pruner.shrink(ledgerOf(...many)).events).toHaveLength(375);
});

test('without consent, tidying drops expired events only: the switches are not known', () => {
  const { pruner } = setUp();
  const cart = event('add_to_cart', 1, { item: 'x', price: 9, brand: 'unread' });
  const checkout = event('begin_checkout', 1);
  expect(pruner.tidy(ledgerOf(viewed('old', 4000), cart, checkout)).events).toEqual([cart, checkout]);
});

test('with consent, tidying drops what is expired, unused, or of a data category that is off or not offered', () => {
  const { consent, pruner } = setUp();
  consent.apply('accept', { surface: 'api' });
  const all = ledgerOf(
    viewed('old', 4000),
    viewed('x', 1),
    event('add_to_cart', 1, { item: 'x', price: 9, quantity: 1 }),
    event('begin_checkout', 1),
    event('search', 1, { term: 'coat' }),
  );
  expect(names(pruner.tidy(all))).toEqual(['view_item', 'add_to_cart']);
  consent.change(() => ({ allowed: ['cart'] }));
  expect(names(pruner.tidy(all))).toEqual(['add_to_cart']);
});

test('tidying removes the fields that nothing reads, and changes nothing the second time', () => {
  const { consent, pruner } = setUp();
  consent.apply('accept', { surface: 'api' });
  const once = pruner.tidy(ledgerOf(event('view_item', 1, { item: 'x', category: 'coats', quantity: 3 })));
  expect(once.events[0]).not.toHaveProperty('quantity');
  expect(pruner.tidy(once)).toEqual(once);
});

test('a purpose that is switched off keeps its data; nothing new is recorded that no other purpose uses', () => {
  const { consent, pruner } = setUp();
  expect(pruner.isCategoryRecorded('browsing')).toBe(false);
  consent.apply('accept', { surface: 'api' });
  const recorded = () => (['browsing', 'cart', 'usage'] as const).filter(pruner.isCategoryRecorded);
  expect(recorded()).toEqual(['browsing', 'cart']);
  consent.change(({ purposes = {} }) => {
    const [content = ''] = Object.keys(purposes);
    return { purposes: { ...purposes, [content]: false } };
  });
  expect(recorded()).toEqual(['cart']);
  expect(names(pruner.tidy(ledgerOf(viewed('x', 1))))).toEqual(['view_item']);
  consent.change(() => ({ allowed: [] }));
  expect(recorded()).toEqual([]);
});

test('bounding drops expired events as the clock moves', () => {
  const { pruner } = setUp();
  const ledger = ledgerOf(viewed('x', 1));
  expect(pruner.bound(ledger)).toEqual(ledger);
  clock.at += 4000 * DAY;
  expect(pruner.bound(ledger)).toEqual({ ...ledger, events: [] });
});
