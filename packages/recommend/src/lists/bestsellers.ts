/** The bestsellers of the shop and of its categories. */
import type { LogName } from '../sql/model.ts';
import type { Shop } from './shop.ts';

/** How many bestsellers of a category are kept. */
const PER_CATEGORY = 60;

/** Bestsellers, best first. An item that too few customers bought or viewed is none. */
export interface Bestsellers {
  readonly all: readonly number[];
  readonly byCategory: ReadonlyMap<string, readonly number[]>;
  /** Categories that are bought together with a category, best first. */
  readonly complements: ReadonlyMap<string, readonly string[]>;
}

/** Weight of an order compared with a view. */
const ORDER_WEIGHT = 10;

const scoresOf = (
  shop: Shop,
  minCustomers: Readonly<Record<LogName, number>>,
): ReadonlyMap<number, number> => {
  const scores = new Map<number, number>();
  for (const log of ['order', 'click'] as const)
    for (const [item, { customers, recent }] of shop.logs[log].counts) {
      if (customers < minCustomers[log]) continue;
      scores.set(item, (scores.get(item) ?? 0) + recent * (log === 'order' ? ORDER_WEIGHT : 1));
    }
  return scores;
};

const complementsOf = ({ items, logs }: Shop): ReadonlyMap<string, readonly string[]> => {
  const weights = new Map<string, Map<string, number>>();
  for (const [source, pairs] of logs.order.pairs) {
    const from = items[source]?.category ?? '';
    const of = weights.get(from) ?? new Map<string, number>();
    weights.set(from, of);
    for (const { target, weight } of pairs) {
      const to = items[target]?.category ?? '';
      if (from !== '' && to !== '' && from !== to) of.set(to, (of.get(to) ?? 0) + weight);
    }
  }
  return new Map(
    [...weights].map(([from, of]) => [
      from,
      [...of].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([to]) => to),
    ]),
  );
};

/** Finds the bestsellers. */
export const findBestsellers = (shop: Shop, minCustomers: Readonly<Record<LogName, number>>): Bestsellers => {
  const scores = [...scoresOf(shop, minCustomers)].sort(([a, x], [b, y]) => y - x || a - b);
  const all = scores.map(([item]) => item);
  const byCategory = new Map<string, number[]>();
  for (const item of all) {
    const category = shop.items[item]?.category ?? '';
    const of = byCategory.get(category) ?? [];
    if (category !== '' && of.length < PER_CATEGORY) byCategory.set(category, [...of, item]);
  }
  return { all, byCategory, complements: complementsOf(shop) };
};
