/** Recommendations for apps: items of a list, in the order to show. */
import { findCause } from '@tactful/rules/internal';
import type { Tactful } from '../api.ts';
import { engineOf } from '../compose-tactful.ts';
import { slug } from '../events/slug.ts';
import type { CurrentItem } from './find-sources.ts';
import { type Cause, recommend } from './recommend.ts';

/** An item that may be recommended. */
export interface RecommendableItem {
  /** As in events. */
  readonly id: string;
  /** As in events. Default: none. */
  readonly category?: string | undefined;
  /** As in events. Default: none. */
  readonly brand?: string | undefined;
  /** The same for all variants of one product; at most one of them is picked. Default: no variants. */
  readonly group?: string | undefined;
  /** The name in explanations. Default: none. */
  readonly name?: string | undefined;
}

/** The inputs of recommendations for a slot. */
export interface RecommendItemsOptions {
  /** At most this many items are shown. */
  readonly count: number;
  /** The item of a product page, with the lists that the page carries. Absent: the page is not about one item. */
  readonly current?: CurrentItem | undefined;
}

/** An item that is recommended, with the names of the list; '' where that has none. */
export interface NamedPick {
  /** A slug. */
  readonly id: string;
  readonly name: string;
  /** Returns the smallest set of the visitor's items because of which it is picked. Computed when it is called. */
  because(): readonly (Cause & { readonly name: string })[];
}

/** Items to show in a slot. */
export interface RecommendedItems {
  /** Ids in the order to show, as the list contains them: picks first, then others. Never what was bought or is in the cart. */
  readonly ids: readonly string[];
  /** The picks, each with its cause. */
  readonly picks: readonly NamedPick[];
  /** False once a pick may no longer be shown, or an event that led to it was deleted. New views make no difference. */
  isCurrent(): boolean;
}

/**
 * Recommends items of a list that everybody's page contains, by the `recommend` experience that the slot shows.
 *
 * @returns `undefined` where the slot shows its standard content: show the first items of the list.
 */
export const recommendItems = (
  tactful: Tactful,
  slot: string,
  items: readonly RecommendableItem[],
  { count, current }: RecommendItemsOptions,
): RecommendedItems | undefined => {
  const engine = engineOf(tactful);
  const { winner } = engine.decide(slot);
  if (winner?.action !== 'recommend') return undefined;
  const { role, count: most = count, ...limits } = winner.experience.recommend ?? {};
  const pool = items.map(({ id, category, brand, group, name }) => ({
    written: id,
    name,
    id: slug(id),
    category: slug(category),
    brand: slug(brand),
    group: slug(group),
  }));
  const { picks, because, excluded, isCurrent } = recommend(engine, {
    ...limits,
    ...(role && { role }),
    count: Math.min(count, most),
    pool,
    current: current && { ...current, id: slug(current.id), group: slug(current.group) },
  });
  if (!picks.length) return undefined;
  const others = role === 'buy-again' ? [] : pool.filter((candidate) => !excluded.has(candidate));
  const shown = [...new Set([...picks, ...others])].slice(0, count);
  const names = new Map(pool.map(({ id, name }) => [id, name]));
  const withName = <Named extends { readonly id: string }>(named: Named) => ({
    ...named,
    name: names.get(named.id) ?? '',
  });
  return {
    ids: shown.map(({ written }) => written),
    picks: picks.map(({ id }) =>
      withName({
        id,
        because: () => because(id, findCause).map(({ id, contact }) => withName({ id, contact })),
      }),
    ),
    isCurrent,
  };
};
