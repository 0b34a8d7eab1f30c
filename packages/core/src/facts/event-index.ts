/** One look at the ledger: the events a fact may read now, filed by what they are about. */
import type { Config, FactValue } from '@tactful/rules';
import type { EventName, LedgerEvent } from '../events/event.ts';
import type { PageContext } from '../personalizer.ts';

/** A new visit starts after that long without events. */
export const VISIT_GAP_MS: number = 30 * 60 * 1000;

/** A value and, from the same pass, the events it was made of, oldest first. */
export interface FactResult {
  readonly value: FactValue;
  readonly events: readonly LedgerEvent[];
}

/** What is looked at. */
export interface FactInputs {
  /** Epoch ms. */
  readonly now: number;
  /** Oldest first. */
  readonly events: readonly LedgerEvent[];
  readonly page: PageContext & { readonly section: string };
  readonly config: Config;
}

export interface EventIndex extends FactInputs {
  /** Epoch ms: when the visit of now began. */
  readonly visitAt: number;
  /** What `find` made of this view before, under this name. */
  once<T>(name: string, find: () => T): T;
  /** The events of a name; or those of them in which a field, or the tier, is `id`. */
  about(name: EventName, field?: string, id?: string): readonly LedgerEvent[];
}

/** `value`, `mid` or `premium` by the catalog's prices; '' where it cannot be told. */
const tierOf = ({ catalog: { tiers, categoryTiers } = {} }: Config, event: LedgerEvent): string => {
  const { price, category = '' } = event;
  const own = categoryTiers && Object.hasOwn(categoryTiers, category) ? categoryTiers[category] : tiers;
  return price === undefined || !own ? '' : price < own[0] ? 'value' : price < own[1] ? 'mid' : 'premium';
};

/** What an event says of a dimension: the value of a field, or the tier. */
export const dimensionValue = (config: Config, event: LedgerEvent, dimension: string): unknown =>
  dimension === 'tier' ? tierOf(config, event) : event[dimension as keyof LedgerEvent];

/** Looks at events, which are sorted by time. Files them as it is asked. */
export const createEventIndex = (sight: FactInputs): EventIndex => {
  const { now, events, config } = sight;
  let visitAt = now;
  for (const { at } of [...events].reverse()) {
    if (visitAt - at > VISIT_GAP_MS) break;
    visitAt = Math.min(at, visitAt);
  }
  const made = new Map<string, unknown>();
  const once = <T>(name: string, find: () => T): T => {
    if (!made.has(name)) made.set(name, find());
    // What was put in under this name.
    return made.get(name) as T;
  };
  /** Files by a field in one pass; without one, all under nothing. */
  const filed = (name: EventName, field: string) => {
    const files = new Map<unknown, LedgerEvent[]>();
    for (const event of events) {
      if (event.name !== name) continue;
      const key = field && dimensionValue(config, event, field);
      const file = files.get(key);
      if (file) file.push(event);
      else files.set(key, [event]);
    }
    return files;
  };
  return {
    ...sight,
    visitAt,
    once,
    about: (name, field = '', id = '') => once(`${name} ${field}`, () => filed(name, field)).get(id) ?? [],
  };
};
