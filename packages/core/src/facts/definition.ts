/** The definition of a fact: its type, the events it is computed from, and the function that computes it. */
import type { Config, FactType, FactValue } from '@tactful/rules';
import type { EventName, LedgerEvent } from '../events/event.ts';
import { DAY_MS } from '../platform/time.ts';
import type { Dimension } from './dimensions.ts';
import type { EventIndex } from './event-index.ts';

/** A value and the events that it was computed from, oldest first. */
export interface FactResult {
  readonly value: FactValue;
  readonly events: readonly LedgerEvent[];
}

/** A fact, or a family of facts whose paths differ in one part. */
export interface FactDefinition {
  /** The type of the value. A function where the config declares it; then `undefined` means that there is no such fact. */
  readonly type: FactType | ((config: Config, name: string) => FactType | undefined);
  /** The names of the events that it is computed from. Its data categories follow from them. */
  readonly events: readonly EventName[];
  /** The fields of these events that it reads, besides name and time. Minimization stores no others. */
  readonly fields: readonly (keyof LedgerEvent)[];
  /** True if the last part of the path is a window, such as `7d`. */
  readonly hasWindow?: true;
  /** The subject of its events, for example a category. Absent if events about any subject count. */
  readonly about?: Dimension;
  /** Which part of the path names the one thing that its events must be about. Absent if they may be about any. */
  readonly idAt?: 1 | 2;
  /** Returns the value. `path` is the path of the fact, split at its dots. */
  readonly compute: (index: EventIndex, path: readonly string[]) => FactResult;
}

/** Fact definitions by path; `*` stands for a part that names anything. */
export interface FactDefinitions {
  readonly [pattern: string]: FactDefinition;
}

/** Returns a value with the events that it was computed from. */
export const result = (value: FactValue, events: readonly LedgerEvent[] = []): FactResult => ({
  value,
  events,
});

/** Days since the last of `events`; `Infinity` if there is none. Never negative, even after the clock was set back. */
export const daysSince = ({ now }: EventIndex, events: readonly LedgerEvent[]): FactResult => {
  const last = events.at(-1);
  return last ? result(Math.max(0, now - last.at) / DAY_MS, [last]) : result(Number.POSITIVE_INFINITY);
};
