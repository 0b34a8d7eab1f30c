/** The events that facts may read now, indexed by name and by what they are about. */
import type { Config } from '@tactful/rules';
import { ownProperty } from '@tactful/rules/internal';
import type { EventName, LedgerEvent } from '../events/event.ts';
import type { PageContext } from '../page-context.ts';
import { VISIT_GAP_MS } from '../platform/time.ts';
import type { Dimension } from './dimensions.ts';

/** The inputs of facts. */
export interface FactInputs {
  /** Epoch ms. */
  readonly now: number;
  /** Oldest first. */
  readonly events: readonly LedgerEvent[];
  readonly page: PageContext & { readonly section: string };
  readonly config: Config;
}

/** The fields of an event that a dimension follows from. */
export const fieldsOf = (dimension: Dimension): readonly (keyof LedgerEvent)[] =>
  dimension === 'tier' ? ['price', 'currency', 'category'] : [dimension];

/** Inputs, with an index that is built when it is first used. */
export interface EventIndex extends FactInputs {
  /** Epoch ms: when the current visit began. */
  readonly visitStartedAt: number;
  /** Returns what `compute` returned when it was first called under this key. */
  memoize<T>(key: string, compute: () => T): T;
  /** The events of one name, oldest first; with a dimension only those that are about `id`. */
  about(name: EventName, dimension?: Dimension, id?: string): readonly LedgerEvent[];
}

/** `value`, `mid` or `premium` by the price limits of the config; '' without a price or without limits. */
const tierOf = ({ catalog = {} }: Config, event: LedgerEvent): string => {
  const { price, currency, category = '' } = event;
  const limits = currency
    ? ownProperty(catalog.currencyTiers, currency)
    : (ownProperty(catalog.categoryTiers, category) ?? catalog.tiers);
  if (price === undefined || !limits) return '';
  if (price < limits[0]) return 'value';
  return price < limits[1] ? 'mid' : 'premium';
};

/** The subject of an event in a dimension; absent or '' if it has none there. */
export const dimensionValue = (
  config: Config,
  event: LedgerEvent,
  dimension: Dimension,
): string | undefined => (dimension === 'tier' ? tierOf(config, event) : event[dimension]);

/** The start of the visit that `now` belongs to: the oldest event that follows no gap. */
const findVisitStart = ({ now, events }: FactInputs): number => {
  let start = now;
  for (const { at } of [...events].reverse()) {
    if (start - at > VISIT_GAP_MS) break;
    start = Math.min(at, start);
  }
  return start;
};

/** Groups the events of one name by what they are about; without a dimension they are all in one group. */
const groupEvents = ({ events, config }: FactInputs, name: EventName, dimension: Dimension | undefined) => {
  const groups = new Map<string | undefined, LedgerEvent[]>();
  for (const event of events) {
    if (event.name !== name) continue;
    const id = dimension && dimensionValue(config, event, dimension);
    const group = groups.get(id);
    if (group) group.push(event);
    else groups.set(id, [event]);
  }
  return groups;
};

/** Indexes events, which must be sorted by time. */
export const createEventIndex = (inputs: FactInputs): EventIndex => {
  const memory = new Map<string, unknown>();
  const memoize = <T>(key: string, compute: () => T): T => {
    if (!memory.has(key)) memory.set(key, compute());
    // Each key is used for values of one type only.
    return memory.get(key) as T;
  };
  return {
    ...inputs,
    visitStartedAt: findVisitStart(inputs),
    memoize,
    about: (name, dimension, id) =>
      memoize(`${name} by ${dimension}`, () => groupEvents(inputs, name, dimension)).get(
        dimension && (id ?? ''),
      ) ?? [],
  };
};
