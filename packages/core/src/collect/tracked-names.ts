/** The names of the events that a page has tracked: collectors leave out what its markup repeats, perhaps with another id. */
import type { EventName } from '../events/event.ts';

const names = new WeakMap<object, Set<EventName>>();

/** Returns the names of the events that were recorded on the page of an engine. The collectors empty the set when another page starts. */
export const trackedNames = (engine: object): Set<EventName> => {
  const known = names.get(engine) ?? new Set();
  names.set(engine, known);
  return known;
};
