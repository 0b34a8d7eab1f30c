/** Interests: how strongly the visitor is drawn to a category, a brand, a price tier. */
import { DAY_MS } from '../consent/consent-record.ts';
import type { LedgerEvent } from '../events/event.ts';
import { dimensionValue, type EventIndex, type FactResult } from './event-index.ts';

/** What an act says about an interest: a purchase weighs five views, a list half of one. What is not here says nothing. */
const WEIGHT: { readonly [name: string]: number } = {
  view_item: 1,
  view_item_list: 0.5,
  add_to_cart: 3,
  purchase: 5,
};
const HALF_LIFE_DAYS = 14;

interface Strength {
  weight: number;
  readonly events: LedgerEvent[];
}

/**
 * Weights by id, strongest first; equal ones by name. An interest counts half after the half-life. The answer to
 * a question named like the dimension is what the visitor said: it outweighs all that was inferred together.
 */
const findStrengths = (view: EventIndex, dimension: string): (readonly [id: string, Strength])[] => {
  const found = new Map<string, Strength>();
  const add = (id: string | undefined, weight: number, event: LedgerEvent): void => {
    if (!id) return;
    const known = found.get(id) ?? { weight: 0, events: [] };
    known.weight += weight;
    known.events.push(event);
    found.set(id, known);
  };
  const halfLifeMs = (view.config.catalog?.halfLifeDays ?? HALF_LIFE_DAYS) * DAY_MS;
  let all = 1;
  for (const event of view.events) {
    const own = dimension === 'feature' ? 1 : (WEIGHT[event.name] ?? 0);
    if (!own) continue;
    const weight = own * 0.5 ** ((view.now - event.at) / halfLifeMs);
    all += weight;
    add(dimensionValue(view.config, event, dimension) as string, weight, event);
  }
  const stated = view.about('state_preference', 'question', dimension).at(-1);
  for (const answer of stated?.answers ?? []) if (stated) add(answer, all, stated);
  return [...found].sort(
    ([one, { weight }], [other, { weight: heavier }]) => heavier - weight || (one < other ? -1 : 1),
  );
};

const strengths = (view: EventIndex, dimension: string) =>
  view.once(`affinity ${dimension}`, () => findStrengths(view, dimension));

/** The ids of a dimension, strongest first, made of all events that say something about it. */
export const ranking = (view: EventIndex, dimension: string): FactResult => {
  const all = strengths(view, dimension);
  return { value: all.map(([id]) => id), events: all.flatMap(([, { events }]) => events) };
};

/** The strongest id; '' where nothing is known. */
export const strongest = (view: EventIndex, dimension: string): FactResult => {
  const [[id, { events }] = ['', { events: [] }]] = strengths(view, dimension);
  return { value: id, events };
};

/** The share of one id, 0 to 1. Made of the events for it; those for the others only lessen it. */
export const share = (view: EventIndex, dimension: string, id: string): FactResult => {
  const all = strengths(view, dimension);
  const own = all.find(([other]) => other === id)?.[1];
  const sum = all.reduce((total, [, { weight }]) => total + weight, 0);
  return { value: own ? own.weight / sum : 0, events: own?.events ?? [] };
};
