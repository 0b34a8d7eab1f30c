/** Finds the items that are not recommended: bought, in the cart, unwanted, or the item of the page. */
import type { Candidate, PickOptions } from '@tactful/rules/internal';
import type { Engine } from '../engine/engine.ts';
import { lessOf } from '../events/stated-interests.ts';
import type { CurrentItem } from './find-sources.ts';
import type { VisitorItem } from './visitor-items.ts';

/** Reads what is known of the visitor. */
export type Reader = Pick<Engine, 'events' | 'fact'>;

/** The categories of which something is probably used up. */
export const categoriesDue = ({ fact }: Reader): readonly string[] =>
  [fact('replenish.due')].flat().map(String);

/**
 * Returns the ids that are not recommended, and the groups of variants that they belong to.
 *
 * A group is known only if an item of it is in the pool, or if the page is about one.
 *
 * @param current - The item of the page; absent if the page is not about one.
 */
export const findExcluded = (
  reader: Reader,
  items: readonly VisitorItem[],
  { pool, current }: { readonly pool: readonly Candidate[]; readonly current?: CurrentItem | undefined },
): PickOptions['excluded'] => {
  const due = categoriesDue(reader);
  const unwanted = lessOf(reader.events());
  const byId = new Map(items.map((item) => [item.id, item]));
  const isOut = ({ id, category }: Candidate): boolean => {
    const item = byId.get(id);
    if (id === current?.id || item?.isInCart || unwanted.includes(id) || unwanted.includes(category))
      return true;
    return !!item?.isBought && !due.includes(category);
  };
  const out = pool.filter(isOut);
  return {
    ids: new Set(out.map(({ id }) => id)),
    groups: new Set([...out.map(({ group }) => group), current?.group ?? '']),
  };
};
