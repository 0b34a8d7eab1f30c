/** The names of the events that a page has reported: other signals of the page may repeat them, perhaps with another id. */
import type { EventName } from '../events/event.ts';

const names = new WeakMap<object, Set<EventName>>();

/**
 * Returns the names for the page of an engine. Each recorded event adds its own; the collectors add those that they find, and empty
 * the set when another page starts.
 */
export const reportedNames = (engine: object): Set<EventName> => {
  const known = names.get(engine) ?? new Set();
  names.set(engine, known);
  return known;
};
