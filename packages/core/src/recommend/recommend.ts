/** Recommends items of a pool that the page carries for every visitor, by the items of this visitor. */
import type { Recommend } from '@tactful/rules';
import {
  type Candidate,
  type FindCause,
  itemNumber,
  pickItems,
  type RecommendationSource,
} from '@tactful/rules/internal';
import { moreOf } from '../events/stated-interests.ts';
import { findExcluded, type Reader } from './find-excluded.ts';
import { type CurrentItem, findSources, type Source } from './find-sources.ts';
import { visitorItems } from './visitor-items.ts';

/** A request for recommendations. */
export interface RecommendRequest<Item extends Candidate = Candidate> extends Recommend {
  /** At most this many items are picked. */
  readonly count: number;
  /** The items that the page shows, or may show, in its order. Ids, categories, brands and groups are slugs. */
  readonly pool: readonly Item[];
  /** Absent: the page is not about one item. */
  readonly current?: CurrentItem | undefined;
}

/** An item of the visitor that leads to a pick. */
export type Cause = Pick<RecommendationSource, 'id' | 'contact'>;

/** An item that is recommended. */
export interface ExplainablePick {
  readonly id: string;
  /** Absent: the page contains the name. */
  readonly name?: string;
  /** Returns the smallest set of the visitor's items because of which it is picked. Computed when it is called. */
  because(find: FindCause): readonly (Cause & { readonly name?: string })[];
}

/** A recommendation. */
export interface Recommendation<Item extends Candidate = Candidate> {
  /** Items of the pool, best first; empty if nothing is known that leads to one. */
  readonly picks: readonly Item[];
  /** Returns the smallest set of the visitor's items because of which an item is picked. */
  because(id: string, find: FindCause): readonly Cause[];
  /** Items of the pool that are not to be shown next to the picks either: bought, in the cart, or unwanted. */
  readonly excluded: ReadonlySet<Candidate>;
  /** False once a pick became excluded, or an event that counted was deleted. New events make no difference. */
  isCurrent(): boolean;
}

/** Recommends items of a pool. Every pick has a cause, and nothing is picked that was bought, is in the cart or unwanted. */
export const recommend = <Item extends Candidate>(
  reader: Reader,
  request: RecommendRequest<Item>,
): Recommendation<Item> => {
  const { count, role = 'for-you', pool, current } = request;
  const items = visitorItems(reader.events());
  const sources = findSources(items, role, current);
  const excluded = findExcluded(reader, items, request);
  // A viewed item is no discovery.
  const viewed = new Set(role === 'for-you' ? items.map(({ id }) => id) : []);
  // On a product page, what goes with its item is in the lists of that item.
  const own = role !== 'for-you' && sources[0]?.id === current?.id && sources[0]?.lists.flat();
  const allowed = pool
    .filter((candidate) => !excluded.has(candidate) && !viewed.has(candidate.id))
    .map((candidate) => [itemNumber(candidate.id), candidate] as const)
    .filter(([number]) => !own || own.includes(number));
  const isMixed = role === 'for-you' || role === 'complements';
  const options = {
    count,
    perCategory: request.perCategory ?? (isMixed ? Math.ceil(count / 2) : count),
    pool: new Map(allowed),
    preferred: moreOf(reader.events()),
  };
  const pick = (some: readonly Source[]): readonly Item[] => pickItems(some, options);
  const picks = pick(sources);
  return {
    picks,
    because: (id, find) => find(id, { sources, pick }),
    excluded,
    isCurrent: () => {
      const events = reader.events();
      const left = new Set(events.map(({ id }) => id));
      const excludedNow = findExcluded(reader, visitorItems(events), request);
      return (
        sources.every(({ basedOn }) => basedOn.every((event) => !event || left.has(event.id))) &&
        !picks.some((item) => excludedNow.has(item))
      );
    },
  };
};
