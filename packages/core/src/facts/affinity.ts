/** Affinities: how much the visitor is interested in an item, a category, a brand or a price tier. */
import type { FactType } from '@tactful/rules';
import { DEFAULT_HALF_LIFE_DAYS } from '@tactful/rules/internal';
import type { EventName, LedgerEvent } from '../events/event.ts';
import { DAY_MS } from '../platform/time.ts';
import { type FactDefinition, type FactDefinitions, type FactResult, result } from './definition.ts';
import type { Dimension } from './dimensions.ts';
import { dimensionValue, type EventIndex, fieldsOf } from './event-index.ts';

type Weights = { readonly [N in EventName]?: number };

/** How much an event counts: a purchase as five views. */
const ITEM_WEIGHTS: Weights = { view_item: 1, add_to_cart: 3, purchase: 5 };
/** A list is about a category, never about one item. It counts as half a view. */
const WEIGHTS: Weights = { ...ITEM_WEIGHTS, view_item_list: 0.5 };
const WEIGHTS_OF: { readonly [D in Dimension]?: Weights } = {
  item: ITEM_WEIGHTS,
  category: WEIGHTS,
  brand: WEIGHTS,
  tier: WEIGHTS,
  feature: { use_feature: 1 },
};

interface Affinity {
  weight: number;
  readonly events: LedgerEvent[];
}

/**
 * Sums the weights by id and sorts: highest weight first, then by id. The options that the visitor chose for a
 * question named like the dimension count more than everything that was inferred.
 */
const computeAffinities = (index: EventIndex, dimension: Dimension): (readonly [id: string, Affinity])[] => {
  const affinities = new Map<string, Affinity>();
  const add = (id: string | undefined, weight: number, event: LedgerEvent): void => {
    if (!id) return;
    const affinity = affinities.get(id) ?? { weight: 0, events: [] };
    affinity.weight += weight;
    affinity.events.push(event);
    affinities.set(id, affinity);
  };
  // An event counts half after the half-life. Its default is in `affinity-defaults.ts` of the rules.
  const halfLifeMs = (index.config.catalog?.halfLifeDays ?? DEFAULT_HALF_LIFE_DAYS) * DAY_MS;
  let total = 1;
  for (const event of index.events) {
    const initial = WEIGHTS_OF[dimension]?.[event.name];
    if (!initial) continue;
    const weight = initial * 0.5 ** ((index.now - event.at) / halfLifeMs);
    total += weight;
    add(dimensionValue(index.config, event, dimension), weight, event);
  }
  const stated =
    dimension === 'feature' ? undefined : index.about('state_preference', 'question', dimension).at(-1);
  for (const option of stated?.answers ?? []) if (stated) add(option, total, stated);
  return [...affinities].sort(
    ([one, { weight }], [other, { weight: heavier }]) => heavier - weight || (one < other ? -1 : 1),
  );
};

const affinitiesOf = (index: EventIndex, dimension: Dimension) =>
  index.memoize(`affinity ${dimension}`, () => computeAffinities(index, dimension));

/** The ids of a dimension, highest affinity first, with all events that count for any of them. */
export const computeRanking = (index: EventIndex, dimension: Dimension): FactResult => {
  const affinities = affinitiesOf(index, dimension);
  return result(
    affinities.map(([id]) => id),
    affinities.flatMap(([, { events }]) => events),
  );
};

/** The id with the highest affinity; '' if there is none. */
const computeTop = (index: EventIndex, dimension: Dimension): FactResult => {
  const [id = '', { events } = { events: [] }] = affinitiesOf(index, dimension)[0] ?? [];
  return result(id, events);
};

/** The share of one id in all weights of the dimension, 0 to 1, with the events about this id. */
const computeShare = (index: EventIndex, dimension: Dimension, id: string | undefined): FactResult => {
  const affinities = affinitiesOf(index, dimension);
  const affinity = affinities.find(([other]) => other === id)?.[1];
  const total = affinities.reduce((sum, [, { weight }]) => sum + weight, 0);
  return affinity ? result(affinity.weight / total, affinity.events) : result(0);
};

const affinityFact = (
  dimension: Dimension,
  type: FactType,
  compute: FactDefinition['compute'],
): FactDefinition => ({
  type,
  // The type of the weights allows only names of events as keys.
  events: [...(Object.keys(WEIGHTS_OF[dimension] ?? {}) as EventName[]), 'state_preference'],
  fields: [...fieldsOf(dimension), 'question', 'answers'],
  about: dimension,
  compute,
});

const affinityFacts = (dimension: Dimension): FactDefinitions => ({
  [`affinity.${dimension}`]: affinityFact(dimension, 'list', (index) => computeRanking(index, dimension)),
  [`affinity.${dimension}.*`]: affinityFact(dimension, 'number', (index, [, , id]) =>
    computeShare(index, dimension, id),
  ),
});

export const AFFINITY_FACTS: FactDefinitions = {
  ...affinityFacts('item'),
  ...affinityFacts('category'),
  ...affinityFacts('brand'),
  ...affinityFacts('tier'),
  'price.tier': affinityFact('tier', 'string', (index) => computeTop(index, 'tier')),
};
