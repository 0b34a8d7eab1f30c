/** Random visitors, pools and requests for the laws of recommendations. */
import type { Recommend } from '@tactful/rules';
import fc from 'fast-check';
import type { LedgerEvent } from '../src/events/event.ts';
import type { Reader } from '../src/recommend/find-excluded.ts';
import type { RecommendRequest } from '../src/recommend/recommend.ts';

const ITEMS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] as const;
const CATEGORIES = ['x', 'y', 'z'] as const;
const BRANDS = ['m', 'n'] as const;
const item = fc.constantFrom(...ITEMS);
const list = fc.uniqueArray(item, { maxLength: 6 }).map((ids) => ids.join(' '));

/** One act of a visitor. */
const act: fc.Arbitrary<Partial<LedgerEvent>> = fc.oneof(
  fc.record({
    name: fc.constant('view_item' as const),
    item,
    related: fc.tuple(list, list).map((lists) => lists.join('|')),
  }),
  fc.record({ name: fc.constant('view_item' as const), item }),
  fc.record({
    name: fc.constantFrom('add_to_cart' as const, 'remove_from_cart' as const),
    item,
    quantity: fc.integer({ min: 1, max: 2 }),
  }),
  fc.record({ name: fc.constant('purchase' as const), item }),
  fc.record({
    name: fc.constant('state_preference' as const),
    question: fc.constantFrom('less-of', 'category', 'brand'),
    answers: fc.uniqueArray(fc.constantFrom<string>(...ITEMS, ...CATEGORIES, ...BRANDS), { maxLength: 3 }),
  }),
);

/** A visitor: what is known, and the categories of which something is used up. */
export interface Past {
  readonly events: readonly LedgerEvent[];
  readonly due: readonly string[];
}

export const past: fc.Arbitrary<Past> = fc.record({
  events: fc
    .array(act, { maxLength: 12 })
    .map((acts) =>
      acts.map((each, at) => ({ id: `${at}`, at, section: 'shop', name: 'view_item' as const, ...each })),
    ),
  due: fc.uniqueArray(fc.constantFrom<string>(...CATEGORIES), { maxLength: 2 }),
});

export const request: fc.Arbitrary<RecommendRequest> = fc.record(
  {
    role: fc.constantFrom<NonNullable<Recommend['role']>>(
      'substitutes',
      'complements',
      'for-you',
      'buy-again',
    ),
    count: fc.integer({ min: 1, max: 4 }),
    perCategory: fc.integer({ min: 1, max: 4 }),
    pool: fc.uniqueArray(
      fc.record({
        id: item.map(String),
        category: fc.constantFrom('', ...CATEGORIES),
        brand: fc.constantFrom(undefined, '', ...BRANDS),
        group: fc.constantFrom('', 'p', 'q'),
      }),
      { selector: ({ id }) => id, maxLength: 8 },
    ),
    current: fc.record(
      {
        id: item,
        related: fc.tuple(list, list).map((lists) => lists.join('|')),
        group: fc.constantFrom('', 'p', 'q'),
      },
      { requiredKeys: ['id', 'related'] },
    ),
  },
  { requiredKeys: ['count', 'pool', 'role'] },
);

/** Reads a past. The laws need only the events and the one fact that recommendations read. */
export const readerOf = ({ events, due }: Past): Reader => ({ events: () => events, fact: () => due });
