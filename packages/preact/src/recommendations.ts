/** The hook for recommendations: the items of a list in the order to show. */
import {
  type CurrentItem,
  type RecommendableItem,
  type RecommendedItems,
  recommendItems,
  type Tactful,
} from '@tactful/core';
import { oncePerTactful, setPicks } from '@tactful/element/internal';
import { useCallback, useEffect, useMemo } from '#framework';
import { useStoreValue } from './hooks.ts';
import { useTactfulContext } from './provider.tsx';

/** An item that may be recommended, with its name in explanations. */
export interface NamedItem extends RecommendableItem {
  readonly name?: string | undefined;
}

/** Items to show in a slot. */
export interface Recommendations<Item> {
  /** At most `count` items, best first. */
  readonly items: readonly Item[];
  /** True if some of them are recommended: the heading may be 'For you'. */
  readonly isRecommended: boolean;
}

/** The inputs of recommendations. */
interface Request {
  readonly slot: string;
  readonly list: readonly NamedItem[];
  readonly count: number;
  readonly current: CurrentItem | undefined;
}

interface Cached {
  readonly key: string;
  readonly recommended: RecommendedItems | undefined;
}

const cacheOf = oncePerTactful(() => new Map<string, Cached>());

/** Returns the same object until the inputs change, or what is shown may no longer be shown. */
function read(
  tactful: Tactful,
  key: string,
  { slot, list, count, current }: Request,
): RecommendedItems | undefined {
  const cache = cacheOf(tactful);
  const cached = cache.get(slot);
  const own = `${tactful.getSnapshot(slot).winner?.experience.id} ${key}`;
  if (cached?.key === own && (cached.recommended?.isCurrent() ?? true)) return cached.recommended;
  const recommended = recommendItems(tactful, slot, list, { count, current });
  cache.set(slot, { key: own, recommended });
  return recommended;
}

/** The picks with the names in the list. */
const namedPicks = (recommended: RecommendedItems | undefined, list: readonly NamedItem[]) => {
  const nameOf = (id: string): string => list.find((item) => item.id.toLowerCase() === id)?.name ?? '';
  return (recommended?.picks ?? []).map(({ id, because }) => ({
    id,
    name: nameOf(id),
    because: () => because().map((cause) => ({ ...cause, name: nameOf(cause.id) })),
  }));
};

/**
 * Returns the items of a list to show in a slot, by an experience with the action `recommend`: at most `count`.
 *
 * On a server, without consent, and while nothing is recommended, these are the first items of the list. They change only
 * when a product that is shown was bought, put into the cart or refused, or when the visitor deletes what led to it. The app
 * must load the images of the whole list for everyone; use `useExposure` and `<WhyButton>` as for other slots.
 */
export function useRecommendations<Item extends NamedItem>(
  slot: string,
  list: readonly Item[],
  { count, current }: { readonly count: number; readonly current?: CurrentItem | undefined },
): Recommendations<Item> {
  const { tactful } = useTactfulContext();
  const key = JSON.stringify([list.map(({ id, category, group }) => [id, category, group]), count, current]);
  // The key stands for the list and the options, which an app may create again for each render.
  const select = useCallback(
    () => tactful && read(tactful, key, { slot, list, count, current }),
    [tactful, slot, key],
  );
  const recommended = useStoreValue<RecommendedItems | undefined>(select, undefined);
  useEffect(() => {
    if (tactful) setPicks(tactful, slot, namedPicks(recommended, list));
  }, [tactful, slot, recommended]);
  return useMemo(() => {
    const byId = new Map(list.map((item) => [item.id, item]));
    const items = recommended?.ids.flatMap((id) => byId.get(id) ?? []) ?? list.slice(0, count);
    return { items, isRecommended: recommended !== undefined };
  }, [recommended, list, count]);
}
