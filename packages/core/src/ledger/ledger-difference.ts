/** Compares two ledgers. */
import type { EventName } from '../events/event.ts';
import type { Ledger } from './ledger.ts';

/** Everything but the events, as text. */
const settingsOf = ({ id, slots, quietHours }: Ledger): string => JSON.stringify([id, slots, quietHours]);

/** The names of the events that only one of two ledgers has; undefined where they differ in more than events. */
export const ledgerDifference = (one: Ledger, other: Ledger): ReadonlySet<EventName> | undefined => {
  if (settingsOf(one) !== settingsOf(other)) return;
  const names = new Map<string, EventName>();
  for (const { id, name } of one.events) names.set(id, name);
  for (const { id, name } of other.events) if (!names.delete(id)) names.set(id, name);
  return new Set(names.values());
};
