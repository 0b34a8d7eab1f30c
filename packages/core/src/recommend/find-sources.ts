/** The items that lead to recommendations, with their lists. */
import type { Recommend } from '@tactful/rules';
import { itemNumber, MAX_SOURCES, type RecommendationSource, sourceWeight } from '@tactful/rules/internal';
import { relatedNumbers } from '../events/related.ts';
import type { VisitorItem } from './visitor-items.ts';

/** The item of a product page, and the lists that the page carries. */
export interface CurrentItem {
  /** A slug. */
  readonly id: string;
  /** As `data-tactful-related` contains them. */
  readonly related: string;
  /** The same for all variants of the product: none of them is recommended on its page. Default: no variants. */
  readonly group?: string | undefined;
}

/** An item that leads to recommendations. */
export interface Source extends RecommendationSource {
  /** The events that it is known from, where there are some. */
  readonly basedOn: VisitorItem['basedOn'];
}

/** Items that were bought lead to themselves: the newest first. */
const boughtSources = (items: readonly VisitorItem[]): readonly Source[] =>
  items
    .filter(({ contact }) => contact === 'purchase')
    .map((item) => ({ ...item, weight: 1, lists: [[itemNumber(item.id)]] }));

/** Returns the sources: the item of the page first, which is being viewed, then those of the visitor, the newest first. */
export const findSources = (
  items: readonly VisitorItem[],
  role: Recommend['role'],
  current: CurrentItem | undefined,
): readonly Source[] => {
  const others = items.filter(({ id }) => id !== current?.id);
  if (role === 'buy-again') return boughtSources(others);
  const own: readonly VisitorItem[] = current ? [{ ...current, contact: 'view', basedOn: [] }] : [];
  return [...own, ...others]
    .filter(({ related }) => related)
    .slice(0, MAX_SOURCES)
    .map((item, steps) => {
      const [substitutes = [], complements = []] = relatedNumbers(item.related);
      return {
        ...item,
        weight: sourceWeight(item.contact, steps),
        lists: [role === 'complements' ? [] : substitutes, role === 'substitutes' ? [] : complements],
      };
    });
};
