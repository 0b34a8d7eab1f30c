/** Reads the events of a signed link from a file, with dates. */
import { type CapsuleEvent, dayOf } from '@tactful/capsule';

/** The events, or the reason why they are refused. */
export type ReadEvents = { readonly events: readonly CapsuleEvent[] } | { readonly problem: string };

/** Returns the day of a date such as `2026-11-26`; `undefined` for anything else. */
const dayOfDate = (date: unknown): number | undefined => {
  if (typeof date !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(date)) return undefined;
  const time = Date.parse(date);
  return Number.isNaN(time) ? undefined : dayOf(time);
};

/** Reads events. Only their dates are checked: signing checks the rest. */
export const readCapsuleEvents = (text: string): ReadEvents => {
  let list: unknown;
  try {
    list = JSON.parse(text);
  } catch (error) {
    return { problem: `not JSON: ${error instanceof Error ? error.message : error}` };
  }
  if (!Array.isArray(list)) return { problem: 'expected a list of events' };
  const events: CapsuleEvent[] = [];
  for (const [at, value] of list.entries()) {
    const { date, ...event } = Object(value);
    const day = dayOfDate(date);
    if (day === undefined) return { problem: `[${at}].date: expected a date such as 2026-11-26` };
    events.push({ ...event, day });
  }
  return { events };
};
