import { findCause, itemCode } from '@tactful/rules/internal';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { event } from '../../testing/facts.ts';
import { type Past, past, readerOf, request } from '../../testing/recommendations.ts';
import type { LedgerEvent } from '../events/event.ts';
import { type RecommendRequest, recommend } from './recommend.ts';

/** More with `TACTFUL_RUNS`. */
const RUNS = { numRuns: Number(process.env.TACTFUL_RUNS ?? 5000) };

const ids = (reader: Past, wanted: RecommendRequest) =>
  recommend(readerOf(reader), wanted).picks.map(({ id }) => id);

/** The last statement about a question. */
const stated = (events: readonly LedgerEvent[], about: string) =>
  events.findLast(({ question }) => question === about)?.answers ?? [];

/** Counts pieces as a cashier would: from the last purchase on. */
function inCart(events: readonly LedgerEvent[], id: string): boolean {
  const since = events.slice(events.findLastIndex(({ name }) => name === 'purchase') + 1);
  let pieces = 0;
  for (const { name, item, quantity = 1 } of since) {
    if (item !== id) continue;
    if (name === 'add_to_cart') pieces += quantity;
    if (name === 'remove_from_cart') pieces = Math.max(0, pieces - quantity);
  }
  return pieces > 0;
}

const wasBought = (events: readonly LedgerEvent[], id: string) =>
  events.some(({ name, item }) => name === 'purchase' && item === id);

/** Why an item may not be shown; '' if it may. */
function whyNot({ events, due }: Past, { pool, current }: RecommendRequest, id: string): string {
  const candidate = pool.find((each) => each.id === id);
  if (!candidate) return 'not on the page';
  if (id === current?.id) return 'the item of the page';
  if (candidate.group && candidate.group === current?.group) return 'a variant of the item of the page';
  if (inCart(events, id)) return 'in the cart';
  if (wasBought(events, id) && !due.includes(candidate.category)) return 'bought';
  const less = stated(events, 'less-of');
  if (less.includes(id) || less.includes(candidate.category)) return 'unwanted';
  return less.includes(candidate.brand ?? '') ? 'of an unwanted brand' : '';
}

describe('recommended items', () => {
  test('were not bought (unless due again), are not in the cart, and are not unwanted', () => {
    let picked = 0;
    fc.assert(
      fc.property(past, request, (visitor, wanted) => {
        const { picks, excluded } = recommend(readerOf(visitor), wanted);
        picked += picks.length;
        expect(picks.map(({ id }) => whyNot(visitor, wanted, id)).filter(Boolean)).toEqual([]);
        // And what is shown next to them.
        const others = wanted.pool.filter((candidate) => !excluded.has(candidate));
        expect(others.map(({ id }) => whyNot(visitor, wanted, id)).filter(Boolean)).toEqual([]);
      }),
      RUNS,
    );
    expect(picked).toBeGreaterThan(RUNS.numRuns / 10);
  });

  test('are at most as many as requested, and one of each group of variants', () => {
    fc.assert(
      fc.property(past, request, (visitor, wanted) => {
        const picks = ids(visitor, wanted);
        expect(picks.length).toBeLessThanOrEqual(wanted.count);
        const groups = wanted.pool.flatMap(({ id, group }) => (group && picks.includes(id) ? group : []));
        if (wanted.role !== 'buy-again') expect(new Set(groups).size).toBe(groups.length);
      }),
      RUNS,
    );
  });

  test('have a cause: items of the visitor, or the item of the page', () => {
    fc.assert(
      fc.property(past, request, (visitor, wanted) => {
        const known = new Set([wanted.current?.id, ...visitor.events.map(({ item }) => item)]);
        const { picks, because } = recommend(readerOf(visitor), wanted);
        for (const { id: picked } of picks) {
          expect(because(picked, findCause).length).toBeGreaterThan(0);
          expect(because(picked, findCause).every(({ id }) => known.has(id))).toBe(true);
        }
      }),
      RUNS,
    );
  });

  test('are the same from lists of codes as from lists of ids', () => {
    const coded = (related: string) =>
      `~${related
        .split('|')
        .map((list) => list.split(' ').filter(Boolean).map(itemCode).join(''))
        .join('|')}`;
    let picked = 0;
    fc.assert(
      fc.property(past, request, (visitor, wanted) => {
        const events = visitor.events.map(({ related, ...rest }) => ({
          ...rest,
          ...(related !== undefined && { related: coded(related) }),
        }));
        const current = wanted.current && { ...wanted.current, related: coded(wanted.current.related) };
        const picks = ids({ ...visitor, events }, { ...wanted, current });
        expect(picks).toEqual(ids(visitor, wanted));
        picked += picks.length;
      }),
      RUNS,
    );
    expect(picked).toBeGreaterThan(RUNS.numRuns / 10);
  });

  test('stay as they are while new views come, until what they depend on is deleted', () => {
    let changed = 0;
    fc.assert(
      fc.property(past, request, ({ events, due }, wanted) => {
        let now = events;
        const { picks, because, isCurrent } = recommend({ events: () => now, fact: () => due }, wanted);
        expect(isCurrent()).toBe(true);
        now = [...events, event('view_item', 0, { item: 'a', related: 'b|c' })];
        expect(isCurrent()).toBe(true);
        for (const cause of picks.flatMap(({ id }) => because(id, findCause))) {
          if (cause.id === wanted.current?.id) continue;
          now = events.filter(({ item }) => item !== cause.id);
          expect(isCurrent()).toBe(false);
          changed++;
        }
      }),
      RUNS,
    );
    expect(changed).toBeGreaterThan(RUNS.numRuns / 20);
  });
});

describe('a recommendation ends', () => {
  const pool = ['b', 'c'].map((id) => ({ id, category: '', group: '' }));
  const first = event('view_item', 3, { item: 'a', related: 'b|' });
  const second = event('view_item', 2, { item: 'a', related: 'c|' });
  const bought = event('purchase', 1, { item: 'a' });
  const isCurrentWithout = (deleted: LedgerEvent) => {
    let now: readonly LedgerEvent[] = [first, second, bought];
    const { picks, isCurrent } = recommend({ events: () => now, fact: () => [] }, { pool, count: 1 });
    expect(picks.map(({ id }) => id)).toEqual(['c']);
    now = now.filter((each) => each !== deleted);
    return isCurrent();
  };

  test('when the view that its lists are from is deleted, though an older view is left', () => {
    expect(isCurrentWithout(second)).toBe(false);
    expect(isCurrentWithout(first)).toBe(true);
  });

  test('when a variant of a pick is put into the cart', () => {
    const variants = ['b', 'c'].map((id) => ({ id, category: '', group: 'g' }));
    let now: readonly LedgerEvent[] = [second];
    const reader = { events: () => now, fact: () => [] };
    const { picks, isCurrent } = recommend(reader, { pool: variants, count: 1 });
    expect(picks.map(({ id }) => id)).toEqual(['c']);
    now = [...now, event('add_to_cart', 0.5, { item: 'b' })];
    expect(isCurrent()).toBe(false);
  });

  test('when the purchase that its cause names is deleted, though the views are left', () => {
    expect(isCurrentWithout(bought)).toBe(false);
  });
});

const VIEWED = event('view_item', 1, { item: 'parka', related: 'anorak raincoat|gloves scarf' });
const POOL = ['scarf', 'raincoat', 'gloves', 'anorak', 'mug'].map((id) => ({ id, category: '', group: '' }));
const REQUEST = { pool: POOL, count: 4 };
const PARKA = { events: [VIEWED], due: [] };

describe('the role', () => {
  test('substitutes are those of the first list, complements those of the second', () => {
    expect(ids(PARKA, { ...REQUEST, role: 'substitutes' })).toEqual(['anorak', 'raincoat']);
    expect(ids(PARKA, { ...REQUEST, role: 'complements' })).toEqual(['gloves', 'scarf']);
  });

  test('for-you reads both lists, and leaves out what was viewed', () => {
    expect(ids(PARKA, REQUEST).sort()).toEqual(['anorak', 'gloves', 'raincoat', 'scarf']);
    const events = [VIEWED, event('view_item', 0.5, { item: 'gloves' })];
    expect(ids({ ...PARKA, events }, REQUEST)).not.toContain('gloves');
    expect(ids({ ...PARKA, events }, { ...REQUEST, role: 'complements' })).toContain('gloves');
  });

  test('on a product page, complements are those of its item, in the order of what the visitor did', () => {
    const current = { id: 'coat', related: '|scarf gloves' };
    const wanted = { ...REQUEST, role: 'complements', current } as const;
    expect(ids({ events: [], due: [] }, wanted)).toEqual(['scarf', 'gloves']);
    const inTheCart = event('add_to_cart', 0.5, { item: 'parka' });
    expect(ids({ events: [VIEWED, inTheCart], due: [] }, wanted)).toEqual(['gloves', 'scarf']);
  });

  test('buy-again is what was bought of a category that is due, the newest first', () => {
    const bought = (item: string, daysAgo: number) => event('purchase', daysAgo, { item });
    const events = [bought('scarf', 40), bought('mug', 30), bought('gloves', 20)];
    const pool = POOL.map((candidate) => ({
      ...candidate,
      category: candidate.id === 'mug' ? 'tea' : 'wear',
    }));
    const wanted = { pool, count: 2, role: 'buy-again' } as const;
    expect(ids({ events, due: ['wear'] }, wanted)).toEqual(['gloves', 'scarf']);
    expect(ids({ events, due: [] }, wanted)).toEqual([]);
    // Not the item of the page, but still the others.
    const current = { id: 'gloves', related: '' };
    expect(ids({ events, due: ['wear'] }, { ...wanted, current })).toEqual(['scarf']);
  });
});

test('half of the picks are of one category, unless the request states another limit', () => {
  const pool = POOL.map((candidate) => ({ ...candidate, category: 'wear' }));
  expect(ids(PARKA, { pool, count: 4 })).toHaveLength(2);
  expect(ids(PARKA, { pool, count: 4, perCategory: 4 })).toHaveLength(4);
});

test.each(['category', 'brand'] as const)('a %s that the visitor selected comes first', (field) => {
  const pool = POOL.map((each) => ({ ...each, [field]: each.id === 'scarf' ? 'wool' : 'others' }));
  const more = event('state_preference', 0.5, { question: field, answers: ['wool'] });
  expect(ids(PARKA, { pool, count: 4 })[0]).not.toBe('scarf');
  expect(ids({ events: [VIEWED, more], due: [] }, { pool, count: 4 })[0]).toBe('scarf');
});

test('a pick names the item that it is shown because of', () => {
  const { picks, because } = recommend(readerOf(PARKA), REQUEST);
  expect(because(picks[0]?.id ?? '', findCause)).toMatchObject([{ id: 'parka', contact: 'view' }]);
});

/** Counts how often the properties of candidates are read for a pool of this size, with the most sources and full lists. */
function readsOf(size: number): number {
  let reads = 0;
  const counted = (id: string) => ({
    get id() {
      reads++;
      return id;
    },
    get category() {
      reads++;
      return `c${id.length}`;
    },
    group: '',
  });
  const related = (from: number) =>
    Array.from({ length: 20 }, (_, at) => `p${(from * 7 + at * 3) % size}`).join(' ');
  const events = Array.from({ length: 40 }, (_, at) =>
    event('view_item', 40 - at, { item: `v${at}`, related: `${related(at)}|${related(at + 1)}` }),
  );
  const pool = Array.from({ length: size }, (_, at) => counted(`p${at}`));
  const { picks } = recommend(readerOf({ events, due: [] }), { pool, count: 6, perCategory: 6 });
  expect(picks).toHaveLength(6);
  return reads;
}

test('the work is linear in the pool: a candidate is read a bounded number of times', () => {
  const reads = [100, 200, 400, 800].map(readsOf);
  expect(reads[0]).toBeGreaterThan(100);
  // The sort reads only candidates that some list contains: 400 entries at most.
  for (const [at, size] of [100, 200, 400, 800].entries())
    expect(reads[at]).toBeLessThan(6 * size + 400 * 10);
});
