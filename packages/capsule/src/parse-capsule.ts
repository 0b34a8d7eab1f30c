/** Checks the shape of a capsule. Everything that the format does not name is an error. */
import {
  CAPSULE_EVENTS,
  CAPSULE_VERSION,
  type Capsule,
  MAX_AGE_DAYS,
  MAX_DAYS,
  MAX_EVENTS,
  ORIGINS,
  TEXT_FIELDS,
} from './capsule.ts';

/** A short name in lower case, without a number that could be that of an order, a phone or a customer, also with separators. */
const NAME = /^(?!.*\p{Nd}{5})(?!.*(?:\p{Nd}[^\p{L}\p{Nd}]*){7})[^\s@.:/\p{Lu}]{1,64}$/u;

const isOneOf = (list: readonly string[], value: unknown): boolean =>
  typeof value === 'string' && list.includes(value);

/** An object with all required keys and no other ones than these. */
const hasKeys = (
  value: unknown,
  required: readonly string[],
  optional: readonly string[] = [],
): value is { readonly [key: string]: unknown } => {
  if (typeof value !== 'object' || value === null) return false;
  const keys = Object.keys(value);
  return (
    required.every((key) => keys.includes(key)) &&
    keys.every((key) => required.includes(key) || optional.includes(key))
  );
};

/** Returns the problem of an event; absent if there is none. `today`: days since 1970-01-01; `maxAge`: in days. */
const eventProblem = (event: unknown, today: number, maxAge: number): string | undefined => {
  if (!hasKeys(event, ['name', 'day'], TEXT_FIELDS))
    return `an event has name, day and any of ${TEXT_FIELDS.join(', ')}`;
  const { name, day } = event;
  if (!isOneOf(CAPSULE_EVENTS, name)) return `its name must be one of ${CAPSULE_EVENTS.join(', ')}`;
  if (!Number.isInteger(day)) return 'its day must be a whole number';
  // The clock of the visitor may be a day behind.
  if (Number(day) > today + 1 || Number(day) < today - maxAge)
    return `its day must be in the last ${maxAge} days`;
  const wrong = TEXT_FIELDS.find((field) => {
    const value = event[field];
    return value !== undefined && !(typeof value === 'string' && NAME.test(value));
  });
  return wrong && `${wrong} must be a coarse name in lower case, such as winter-coats`;
};

/** Returns the problem of the events; absent if there is none. `today`: days since 1970-01-01; `maxAge`: in days. */
export const eventsProblem = (
  events: unknown,
  today: number,
  maxAge: number = MAX_AGE_DAYS,
): string | undefined => {
  if (!Array.isArray(events) || events.length < 1 || events.length > MAX_EVENTS)
    return `events: expected a list of 1 to ${MAX_EVENTS} events`;
  for (const [at, event] of events.entries()) {
    const problem = eventProblem(event, today, maxAge);
    if (problem) return `events[${at}]: ${problem}`;
  }
  return undefined;
};

/** Parses the JSON text of a capsule; `undefined` if it is none. `today`: days since 1970-01-01. */
export const parseCapsule = (text: string, today: number): Capsule | undefined => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!hasKeys(value, ['v', 'key', 'id', 'from', 'until', 'events'])) return undefined;
  const { v, key, id, from, until, events } = value;
  const isValid =
    v === CAPSULE_VERSION &&
    typeof key === 'string' &&
    typeof id === 'string' &&
    /^[\w-]{22}$/.test(id) &&
    isOneOf(ORIGINS, from) &&
    Number.isInteger(until) &&
    Number(until) <= today + MAX_DAYS + 1 &&
    // Events grow older after signing. The import leaves out those that are too old.
    !eventsProblem(events, today, MAX_AGE_DAYS + MAX_DAYS);
  // Every field was checked above.
  return isValid ? (value as unknown as Capsule) : undefined;
};
