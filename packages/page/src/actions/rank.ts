/** The facts that move the items of a row: the visitor's affinities, what was bought, or the features used most. */
import type { Boost } from '@tactful/core/internal';
import type { ActionContext } from '../slots/placement.ts';

/** Complements of what was bought come first, and what was bought comes last. */
function boostsOfPurchases(
  { experience, engine }: ActionContext,
  by: string,
  values: readonly string[],
): readonly Boost[] {
  const boostsOf = (dimension: string, bought: string, moved: readonly string[], rank: number): Boost[] => {
    const fact = `bought.${dimension}.${bought}.daysSince`;
    return Number(engine.fact(fact)) < experience.silentDays
      ? moved.map((value) => ({ fact, value, rank }))
      : [];
  };
  const complements = Object.entries(engine.config.catalog?.complements ?? {});
  return [
    ...complements.flatMap(([category, others]) => boostsOf('category', category, others, -1)),
    ...[...new Set(values)].flatMap((value) => boostsOf(by, value, [value], 1)),
  ];
}

/** Items that a fact lists come first, in the order of the list. `factAbout` returns the path of the fact about one. */
function boostsOfList(list: unknown, factAbout: (id: string) => string): readonly Boost[] {
  // The facts that are read below are lists of ids.
  return Array.isArray(list)
    ? list.map((value: string, at) => ({ fact: factAbout(value), value, rank: at - list.length }))
    : [];
}

/**
 * Returns what moves the items of a row.
 *
 * @param by - The attribute that items are compared by: `category`, `brand`, `item` or `feature`.
 * @param values - The attribute of each item.
 */
export function boostsOf(context: ActionContext, by: string, values: readonly string[]): readonly Boost[] {
  if (context.action === 'suppress') return boostsOfPurchases(context, by, values);
  const { fact } = context.engine;
  return context.action === 'shortcuts'
    ? boostsOfList(fact('features.top'), (feature) => `features.used.${feature}.all`)
    : boostsOfList(fact(`affinity.${by}`), (id) => `affinity.${by}.${id}`);
}
