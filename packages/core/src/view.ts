/** One look at the ledger: the events a fact may read now, grouped by what they are about. */
import type { Catalog, FactValue } from '@tactful/rules';
import type { LedgerEvent } from './event.ts';
import type { PageContext } from './personalizer.ts';

/** A new visit starts after that long without events. */
export const VISIT_GAP_MS: number = 30 * 60 * 1000;

/** A value and, from the same pass, the events it was made of, oldest first. */
export interface Found {
  readonly value: FactValue;
  readonly events: readonly LedgerEvent[];
}

export interface View {
  /** Epoch ms. */
  readonly now: number;
  /** Oldest first. */
  readonly events: readonly LedgerEvent[];
  readonly page: PageContext & { readonly section: string };
  readonly catalog: Catalog;
  /** Epoch ms: when the visit of now began. */
  readonly visitAt: number;
  /** What `find` made of this view before, under this name. */
  once<T>(name: string, find: () => T): T;
  /** The events about one thing, by {@link topicsOf}. */
  about(topic: string): readonly LedgerEvent[];
}

/** What the visitor did, in a word, by the name of the event. */
const VERBS: { readonly [name: string]: string } = {
  view_item: 'viewed',
  view_item_list: 'listed',
  add_to_cart: 'carted',
  purchase: 'bought',
  search: 'searched',
  use_feature: 'features',
};

/** `value`, `mid` or `premium` by the catalog's prices; '' where it cannot be told. */
export const tierOf = ({ tiers, categoryTiers }: Catalog, { price, category }: LedgerEvent): string => {
  const own = category !== undefined && categoryTiers && Object.hasOwn(categoryTiers, category);
  const [mid, premium] = (own ? categoryTiers[category] : tiers) ?? [];
  if (price === undefined || mid === undefined || premium === undefined) return '';
  return price < mid ? 'value' : price < premium ? 'mid' : 'premium';
};

const DIMENSIONS = ['item', 'category', 'brand', 'term', 'used', 'tier'];

const idIn = (catalog: Catalog, event: LedgerEvent, dimension: string): string | undefined => {
  if (dimension === 'tier') return tierOf(catalog, event);
  if (dimension === 'used') return event.feature;
  if (dimension === 'item' || dimension === 'category' || dimension === 'brand' || dimension === 'term')
    return event[dimension];
};

/** What an event is about: `viewed.all`, `viewed.category.coats`, … as in the paths of facts, without the window. */
export const topicsOf = (catalog: Catalog, event: LedgerEvent): readonly string[] => {
  const { name, experience, question } = event;
  if (experience !== undefined) return [`${name}.${experience}`];
  if (question !== undefined) return [`stated.${question}`];
  const verb = VERBS[name];
  if (!verb) return [name];
  const things = DIMENSIONS.flatMap((dimension) => {
    const id = idIn(catalog, event, dimension);
    return id ? `${verb}.${dimension}.${id}` : [];
  });
  return [name, `${verb}.all`, ...things];
};

type Index = Map<string | undefined, LedgerEvent[]>;

/** Files `events` by what they say about one dimension: one pass, and no name is put together. */
const createIndex = (
  events: readonly LedgerEvent[],
  keyOf: (event: LedgerEvent) => string | undefined,
): Index => {
  const index: Index = new Map();
  for (const event of events) {
    const key = keyOf(event);
    const filed = index.get(key);
    if (filed) filed.push(event);
    else index.set(key, [event]);
  }
  return index;
};

/** How the events of a topic are told: by `head.dimension.id`, `head.id` or `name`. */
const keyFor = (catalog: Catalog, head: string, dimension: string | undefined) => (event: LedgerEvent) => {
  if (head === '') return event.name;
  if (head === 'stated') return event.question;
  if (event.name === head) return event.experience;
  if (VERBS[event.name] !== head) return;
  return dimension === undefined ? 'all' : idIn(catalog, event, dimension);
};

/** Looks at `events`, which are sorted by time. Files them as it is asked. */
export const createView = ({
  now,
  events,
  page,
  catalog,
}: Pick<View, 'now' | 'events' | 'page' | 'catalog'>): View => {
  let visitAt = now;
  for (let last = events.length - 1; last >= 0; last--) {
    const { at } = events[last] as LedgerEvent; // within bounds
    if (visitAt - at > VISIT_GAP_MS) break;
    visitAt = Math.min(at, visitAt);
  }
  const made = new Map<string, unknown>();
  const once = <T>(name: string, find: () => T): T => {
    if (!made.has(name)) made.set(name, find());
    // What was put in under this name.
    return made.get(name) as T;
  };
  const about = (topic: string): readonly LedgerEvent[] => {
    const parts = topic.split('.');
    const id = parts.pop();
    const [head = '', dimension] = parts;
    return once(parts.join('.'), () => createIndex(events, keyFor(catalog, head, dimension))).get(id) ?? [];
  };
  return { now, events, page, catalog, visitAt, once, about };
};
