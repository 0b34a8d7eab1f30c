/** The items that lead to recommendations, with their lists. */
import type { Recommend } from '@tactful/rules';
import {
  type Candidate,
  itemCode,
  MAX_SOURCES,
  type RecommendationSource,
  sourceWeight,
} from '@tactful/rules/internal';
import { CODE_MARK, relatedLists } from '../events/related.ts';
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

/** The lists that each role reads: substitutes are the first one, complements the second one. */
const LISTS_OF_ROLES: { readonly [role in NonNullable<Recommend['role']>]: readonly (0 | 1)[] } = {
  substitutes: [0],
  complements: [1],
  'for-you': [0, 1],
  'buy-again': [],
};

/** The inputs of the sources. */
interface SourceInputs extends Pick<Recommend, 'role'> {
  readonly pool: readonly Candidate[];
  readonly current?: CurrentItem | undefined;
}

/** Returns the sources: the item of the page first, then those of the visitor, the newest first. */
export const findSources = (
  items: readonly VisitorItem[],
  { role = 'for-you', current, pool }: SourceInputs,
): readonly RecommendationSource[] => {
  const byCode = new Map(pool.map(({ id }) => [CODE_MARK + itemCode(id), id]));
  const others = items.filter(({ id }) => id !== current?.id);
  return (current ? [{ ...current, contact: 'view' as const }, ...others] : others)
    .filter(({ related }) => related)
    .slice(0, MAX_SOURCES)
    .map(({ id, contact, related }, steps) => {
      const both = relatedLists(related);
      const lists = LISTS_OF_ROLES[role].map((at) => both[at].map((item) => byCode.get(item) ?? item));
      return { id, weight: sourceWeight(contact, steps), lists };
    });
};
