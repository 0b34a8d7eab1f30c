/** Facts that count events: `viewed.category.coats.7d`, `bought.all.daysSince`, `features.used.filter.30d`. */
import type { EventName, LedgerEvent } from '../events/event.ts';
import { DAY_MS, HOUR_MS } from '../platform/time.ts';
import {
  daysSince,
  type FactDefinition,
  type FactDefinitions,
  type FactResult,
  result,
} from './definition.ts';
import type { Dimension } from './dimensions.ts';
import { type EventIndex, fieldsOf } from './event-index.ts';

/** The windows of counts; `daysSince` is the time since the last event instead. */
export const WINDOWS: readonly string[] = ['visit', '24h', '7d', '30d', 'all', 'daysSince'];

const WINDOW_MS: { readonly [window: string]: number } = {
  '24h': 24 * HOUR_MS,
  '7d': 7 * DAY_MS,
  '30d': 30 * DAY_MS,
  all: Number.POSITIVE_INFINITY,
};

const countSince = (events: readonly LedgerEvent[], from: number): FactResult => {
  const recent = events.filter(({ at }) => at >= from);
  return result(recent.length, recent);
};

const countInWindow = (index: EventIndex, events: readonly LedgerEvent[], window: string): FactResult => {
  if (window === 'daysSince') return daysSince(index, events);
  return countSince(events, window === 'visit' ? index.visitStartedAt : index.now - (WINDOW_MS[window] ?? 0));
};

/** `viewed.all.<window>`: all events of one name. */
const countAll = (event: EventName): FactDefinition => ({
  type: 'number',
  events: [event],
  fields: [],
  hasWindow: true,
  compute: (index, [, , window = '']) => countInWindow(index, index.about(event), window),
});

/** `viewed.category.<id>.<window>`: the events of one name that are about one thing. */
const countBy = (event: EventName, dimension: Dimension): FactDefinition => ({
  type: 'number',
  events: [event],
  fields: fieldsOf(dimension),
  hasWindow: true,
  about: dimension,
  idAt: 2,
  compute: (index, [, , id, window = '']) => countInWindow(index, index.about(event, dimension, id), window),
});

const countItems = (verb: string, event: EventName): FactDefinitions => ({
  [`${verb}.all.*`]: countAll(event),
  [`${verb}.item.*.*`]: countBy(event, 'item'),
  [`${verb}.category.*.*`]: countBy(event, 'category'),
  [`${verb}.brand.*.*`]: countBy(event, 'brand'),
  [`${verb}.tier.*.*`]: countBy(event, 'tier'),
});

export const COUNT_FACTS: FactDefinitions = {
  ...countItems('viewed', 'view_item'),
  ...countItems('carted', 'add_to_cart'),
  ...countItems('bought', 'purchase'),
  'searched.all.*': countAll('search'),
  'searched.term.*.*': countBy('search', 'term'),
  'features.used.*.*': countBy('use_feature', 'feature'),
};
