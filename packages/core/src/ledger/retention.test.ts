import { expect, test } from 'vitest';
import { event } from '../../testing/facts.ts';
import { clock, config, DAY, freshWorld, START, tailoredTab, view } from '../../testing/visitor.ts';
import type { LedgerEvent } from '../events/event.ts';
import { createRetention } from './retention.ts';

freshWorld();

test('obligation 24: keeps at most 500 events, and drops purchases last', async () => {
  const one = await tailoredTab();
  one.track({ name: 'purchase', order: '1', items: [{ id: 'x', category: 'coffee' }] });
  for (let at = 0; at < 600; at++) {
    clock.at += 1000;
    one.track(view(`item-${at}`));
  }
  expect(one.profile.list()).toHaveLength(500);
  expect(one.profile.list().at(-1)?.event.name).toBe('purchase');
});

test.each<[LedgerEvent['name'], number]>([
  ['view_item', 30],
  ['search', 30],
  ['add_to_cart', 30],
  ['use_feature', 90],
  ['care_open', 90],
  ['state_preference', 365],
  ['purchase', 365],
])('%s is kept for %d days by default', (name, days) => {
  const { keep, expiresAt } = createRetention(config);
  const stored = event(name, 0);
  expect(expiresAt(stored)).toBe(START + days * DAY);
  expect(keep([stored], START + days * DAY - 1)).toEqual([stored]);
  expect(keep([stored], START + days * DAY)).toEqual([]);
});

test('the config sets the days of a data category', () => {
  const { keep } = createRetention({ ...config, retention: { browsing: { days: 14 } } });
  const [expired, live] = [event('view_item', 14), event('view_item', 13)];
  const search = event('search', 20);
  expect(keep([search, expired, live], START)).toEqual([search, live]);
});

test('the config sets the number of events of a data category', () => {
  const { keep } = createRetention({ ...config, retention: { browsing: { count: 2 } } });
  const views = [13, 12, 11].map((days) => event('view_item', days));
  const purchase = event('purchase', 300);
  expect(keep([purchase, ...views], START)).toEqual([purchase, ...views.slice(1)]);
});

test('without space, browsing events are dropped first and purchases last', () => {
  const { keep } = createRetention(config);
  const events = [event('purchase', 5), event('search', 4), event('view_item', 3), event('view_item', 2)];
  expect(keep(events, START, 3)).toEqual([events[0], events[1], events[3]]);
  expect(keep(events, START, 1)).toEqual([events[0]]);
});
