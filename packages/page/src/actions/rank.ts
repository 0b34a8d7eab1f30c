/** The order of items: by the visitor's affinities, by what was bought, or by the features that are used most. */
import { DEFAULT_SILENT_DAYS } from '@tactful/rules';
import type { ActionContext } from '../slots/placement.ts';

/** Returns the rank of an item by the value of its attribute. The lowest rank comes first. */
export type RankOf = (value: string) => number;

/** Complements of what was bought come first, and what was bought comes last. */
function rankByPurchases({ experience, engine }: ActionContext, by: string): RankOf {
  const { config, fact } = engine;
  const silentDays = experience.promotes?.silentDays ?? DEFAULT_SILENT_DAYS;
  const isBought = (value: string, dimension: string): boolean =>
    Number(fact(`bought.${dimension}.${value}.daysSince`)) < silentDays;
  const complements = new Set(
    Object.entries(config.catalog?.complements ?? {}).flatMap(([category, others]) =>
      isBought(category, 'category') ? others : [],
    ),
  );
  return (value) => Number(isBought(value, by)) - Number(complements.has(value));
}

/** Items that a fact lists come first, in the order of the list. The other items keep their order. */
function rankByList({ engine }: ActionContext, path: string): RankOf {
  const value = engine.fact(path);
  const list: readonly unknown[] = Array.isArray(value) ? value : [];
  return (item) => (list.includes(item) ? list.indexOf(item) : list.length);
}

/**
 * Returns how the action ranks items.
 *
 * @param by - The attribute that items are compared by: `category`, `brand`, `item` or `feature`.
 */
export function rankOf(context: ActionContext, by: string): RankOf {
  if (context.action === 'suppress') return rankByPurchases(context, by);
  return rankByList(context, context.action === 'shortcuts' ? 'features.top' : `affinity.${by}`);
}
