/** Facts about consumables that were bought and are probably used up. */
import { DAY_MS } from '../platform/time.ts';
import { type FactDefinitions, type FactResult, result } from './definition.ts';
import type { EventIndex } from './event-index.ts';

/** From this many purchases on, the visitor's own average interval replaces the one in the config. */
const OWN_INTERVAL_FROM = 3;

const categoriesDue = (index: EventIndex): FactResult => {
  const due = Object.entries(index.config.catalog?.replenish ?? {}).flatMap(([category, usualDays]) => {
    const events = index.about('purchase', 'category', category);
    const [first, last] = [events[0]?.at ?? 0, events.at(-1)?.at ?? 0];
    const ownDays = (last - first) / DAY_MS / (events.length - 1);
    const days = events.length >= OWN_INTERVAL_FROM ? ownDays : usualDays;
    return events.length && index.now - last >= days * DAY_MS ? [{ category, events }] : [];
  });
  return result(
    due.map(({ category }) => category),
    due.flatMap(({ events }) => events),
  );
};

export const REPLENISHMENT_FACTS: FactDefinitions = {
  'replenish.due': {
    type: 'list',
    events: ['purchase'],
    fields: ['category'],
    about: 'category',
    compute: categoriesDue,
  },
};
