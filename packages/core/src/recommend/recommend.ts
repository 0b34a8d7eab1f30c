/** Recommends items of a pool that the page carries for every visitor, by the items of this visitor. */
import type { Recommend } from '@tactful/rules';
import {
  type Candidate,
  type Contact,
  findCause,
  isExcludedFrom,
  type PickOptions,
  pickItems,
  type RecommendationSource,
  type SmallestSubset,
} from '@tactful/rules/internal';
import { moreOf } from '../events/stated-interests.ts';
import { categoriesDue, findExcluded, type Reader } from './find-excluded.ts';
import { type CurrentItem, findSources } from './find-sources.ts';
import { type VisitorItem, visitorItems } from './visitor-items.ts';

/** A request for recommendations. */
export interface RecommendRequest extends Recommend {
  /** At most this many items are picked. */
  readonly count: number;
  /** The items that the page shows, or may show, in its order. Ids, categories and groups are slugs. */
  readonly pool: readonly Candidate[];
  /** Absent: the page is not about one item. */
  readonly current?: CurrentItem | undefined;
}

/** An item of the visitor that leads to a pick. */
export interface Cause {
  readonly id: string;
  readonly contact: Contact;
}

/** An item that is recommended. */
export interface PickedItem {
  readonly id: string;
  /** Returns the smallest set of the visitor's items because of which it is picked. Computed when it is called. */
  because(search: SmallestSubset): readonly Cause[];
}

/** An item that is recommended, with the names of the page; '' where that has none. */
export interface ExplainablePick extends Pick<PickedItem, 'id'> {
  readonly name: string;
  /** As {@link PickedItem.because}. */
  because(search: SmallestSubset): readonly (Cause & { readonly name: string })[];
}

/** A recommendation. */
export interface Recommendation {
  /** Best first; empty if nothing is known that leads to an item of the pool. */
  readonly picks: readonly PickedItem[];
  /** True for an item that is not to be shown next to the picks either: bought, in the cart, or unwanted. */
  isExcluded(candidate: Candidate): boolean;
  /** False once a pick became excluded, or an event that counted was deleted. New events make no difference. */
  isCurrent(): boolean;
}

/** On a product page, what goes with its item is in the lists of that item. */
const narrowPool = (
  { pool, role, current }: RecommendRequest,
  [first]: readonly RecommendationSource[],
): readonly Candidate[] => {
  if (!first || first.id !== current?.id || (role !== 'substitutes' && role !== 'complements')) return pool;
  const ids = new Set(first.lists.flat());
  return pool.filter(({ id }) => ids.has(id));
};

/** Items that were bought and are probably used up, the newest purchase first: each because of itself. */
const pickAgain = (
  reader: Reader,
  items: readonly VisitorItem[],
  { pool, excluded, count }: PickOptions,
): readonly PickedItem[] => {
  const due = categoriesDue(reader);
  const allowed = pool
    .filter((candidate) => due.includes(candidate.category) && !isExcludedFrom(excluded, candidate))
    .map(({ id }) => id);
  return items
    .filter(({ id, isBought }) => isBought && allowed.includes(id))
    .slice(0, count)
    .map(({ id, contact }) => ({ id, because: () => [{ id, contact }] }));
};

/** Recommends items of a pool. Every pick has a cause, and nothing is picked that was bought, is in the cart or unwanted. */
export const recommend = (reader: Reader, request: RecommendRequest): Recommendation => {
  const { count, role = 'for-you', pool, current } = request;
  const isAgain = role === 'buy-again';
  const isMixed = role === 'for-you' || role === 'complements';
  const excludedNow = (items: readonly VisitorItem[]) => findExcluded(reader, items, { pool, current });
  const items = visitorItems(reader.events());
  const excluded = excludedNow(items);
  const sources = findSources(items, request);
  const options: PickOptions = {
    count,
    perCategory: request.perCategory ?? (isMixed ? Math.ceil(count / 2) : count),
    pool: narrowPool(request, sources),
    // A viewed item is no discovery.
    excluded:
      role === 'for-you'
        ? { ...excluded, ids: new Set([...excluded.ids, ...items.map(({ id }) => id)]) }
        : excluded,
    stated: new Map(moreOf(reader.events()).map((id) => [id, 1])),
  };
  // The item of the page is being viewed.
  const contactOf = (id: string): Contact => items.find((item) => item.id === id)?.contact ?? 'view';
  const picks = isAgain
    ? pickAgain(reader, items, options)
    : pickItems(sources, options).map(({ id }) => ({
        id,
        because: (search: SmallestSubset) =>
          findCause(id, { sources, options }, search).map((source) => ({
            id: source.id,
            contact: contactOf(source.id),
          })),
      }));
  // The list of the page's own item counts for everyone.
  const counted = new Set((isAgain ? picks : sources).map(({ id }) => id).filter((id) => id !== current?.id));
  const basis = items.flatMap(({ id, basedOn }) => (counted.has(id) ? basedOn : []));
  return {
    picks,
    isExcluded: (candidate) => isExcludedFrom(excluded, candidate),
    isCurrent: () => {
      const events = reader.events();
      const left = new Set(events.map(({ id }) => id));
      const { ids } = excludedNow(visitorItems(events));
      return basis.every((id) => left.has(id)) && !picks.some(({ id }) => ids.has(id));
    },
  };
};
