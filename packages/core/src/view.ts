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

/** What an event is about: `viewed.all`, `viewed.category.coats`, … as in the paths of facts, without the window. */
export const topicsOf = (catalog: Catalog, event: LedgerEvent): readonly string[] => {
  const { name, experience, question, item, category, brand, term, feature } = event;
  if (experience !== undefined) return [`${name}.${experience}`];
  if (question !== undefined) return [`stated.${question}`];
  const verb = VERBS[name];
  if (!verb) return [name];
  const parts = { item, category, brand, term, used: feature, tier: tierOf(catalog, event) };
  return [
    name,
    `${verb}.all`,
    ...Object.entries(parts).flatMap(([dimension, id]) => (id ? `${verb}.${dimension}.${id}` : [])),
  ];
};

/** Looks at `events`, which are sorted by time. Groups them at the first question. */
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
  const groups = new Map<string, LedgerEvent[]>();
  /** Groups all events at the first question. */
  const group = (): void => {
    for (const event of events)
      for (const topic of topicsOf(catalog, event)) {
        const known = groups.get(topic);
        if (known) known.push(event);
        else groups.set(topic, [event]);
      }
  };
  return {
    now,
    events,
    page,
    catalog,
    visitAt,
    about: (topic) => {
      if (!groups.size) group();
      return groups.get(topic) ?? [];
    },
  };
};
