/** The hook for recommendations: the items of a list in the order to show. */
import { recommendItems, type Tactful } from '@tactful/core';
import type { CurrentItem, RecommendableItem, RecommendedItems } from '@tactful/core/internal';
import { setPicks } from '@tactful/element/internal';
import { useCallback, useEffect, useMemo } from '#framework';
import { useStoreValue } from './hooks.ts';
import { useTactfulContext } from './provider.tsx';

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
  readonly list: readonly RecommendableItem[];
  readonly count: number;
  readonly current: CurrentItem | undefined;
}

/** The recommendations of one component. Two of one slot may have other lists, and a new one knows the newest views. */
interface Shown {
  key?: string;
  recommended?: RecommendedItems | undefined;
}

/** Returns the same object until the inputs change, or what is shown may no longer be shown. */
function read(
  tactful: Tactful,
  shown: Shown,
  { key, slot, list, count, current }: Request & { readonly key: string },
): RecommendedItems | undefined {
  const own = `${tactful.getSnapshot(slot).winner?.experience.id} ${key}`;
  if (shown.key === own && (shown.recommended?.isCurrent() ?? true)) return shown.recommended;
  shown.key = own;
  shown.recommended = recommendItems(tactful, slot, list, { count, current });
  return shown.recommended;
}

/**
 * Returns the items of a list to show in a slot, by an experience with the action `recommend`: at most `count`.
 *
 * On a server, without consent, and while nothing is recommended, these are the first items of the list. They change only
 * when a product that is shown was bought, put into the cart or refused, or when the visitor deletes what led to it. The app
 * must load the images of the whole list for everyone; use `useExposure` and `<WhyButton>` as for other slots.
 */
export function useRecommendations<Item extends RecommendableItem>(
  slot: string,
  list: readonly Item[],
  { count, current }: { readonly count: number; readonly current?: CurrentItem | undefined },
): Recommendations<Item> {
  const { tactful } = useTactfulContext();
  const inputs = list.map(({ id, category, brand, group, name }) => [id, category, brand, group, name]);
  const key = JSON.stringify([slot, inputs, count, current]);
  const shown = useMemo<Shown>(() => ({}), [tactful]);
  // The key stands for the list and the options, which an app may create again for each render.
  const select = useCallback(
    () => tactful && read(tactful, shown, { key, slot, list, count, current }),
    [tactful, shown, key],
  );
  const recommended = useStoreValue<RecommendedItems | undefined>(select, undefined);
  useEffect(() => {
    if (tactful) setPicks(tactful, slot, recommended?.picks ?? []);
  }, [tactful, slot, recommended]);
  return useMemo(() => {
    const byId = new Map(list.map((item) => [item.id, item]));
    const items = recommended?.ids.flatMap((id) => byId.get(id) ?? []) ?? list.slice(0, count);
    return { items, isRecommended: recommended !== undefined };
  }, [recommended, list, count]);
}
