/** Finds the items that are not recommended: bought, in the cart, unwanted, or the item of the page. */
import type { Candidate } from '@tactful/rules/internal';
import type { Engine } from '../engine/engine.ts';
import { lessOf } from '../events/stated-interests.ts';
import type { CurrentItem } from './find-sources.ts';
import type { VisitorItem } from './visitor-items.ts';

/** Reads what is known of the visitor. */
export type Reader = Pick<Engine, 'events' | 'fact'>;

/** The page: its candidates, and its item. */
interface CandidatesOfPage {
  readonly pool: readonly Candidate[];
  /** Absent: the page is not about one item. */
  readonly current?: CurrentItem | undefined;
}

/**
 * Returns the candidates that are not recommended, because of themselves or of their variants.
 *
 * A group of variants is known only if an item of it is in the pool, or if the page is about one.
 */
export const findExcluded = (
  { events, fact }: Reader,
  items: readonly VisitorItem[],
  { pool, current }: CandidatesOfPage,
): ReadonlySet<Candidate> => {
  // The categories of which something is probably used up.
  const due: readonly unknown[] = [fact('replenish.due')].flat();
  const unwanted: readonly unknown[] = lessOf(events());
  const contacts = new Map(items.map(({ id, contact }) => [id, contact]));
  const isOut = ({ id, category, brand }: Candidate): boolean => {
    const contact = contacts.get(id);
    return (
      id === current?.id ||
      contact === 'cart' ||
      (contact === 'purchase' && !due.includes(category)) ||
      unwanted.includes(id) ||
      unwanted.includes(category) ||
      unwanted.includes(brand)
    );
  };
  const excluded = new Set(pool.filter(isOut));
  const groups = new Set([...excluded].map(({ group }) => group)).add(current?.group ?? '');
  for (const candidate of pool)
    if (candidate.group !== '' && groups.has(candidate.group)) excluded.add(candidate);
  return excluded;
};
