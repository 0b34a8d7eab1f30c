import { expect, test } from 'vitest';
import { createRandom } from '../evaluate/random.ts';
import type { BuiltLists } from '../lists/build-lists.ts';
import type { Shop } from '../lists/shop.ts';
import { buildIndex } from './build-index.ts';
import { readIndex } from './index-file.ts';

const ITEMS = 600;
const LOGGED = 15;

/** Items with random neighbors, which nothing predicts. The first items are in many sessions, the last in few. */
const random = createRandom(5);
const lists = Array.from({ length: ITEMS }, () => {
  const others = [...new Set(Array.from({ length: 20 }, () => Math.floor(random() * ITEMS)))];
  const fromLogs = { viewedWith: 0, boughtWith: LOGGED };
  return { viewedWith: [], boughtWith: others, fromLogs, viewedRelated: 0 };
});
const counts = new Map(
  lists.map((_, item) => [item, { sessions: 2 + Math.floor(5000 / (item + 1)), customers: 2, recent: 2 }]),
);
const items = lists.map((_, item) => ({ id: `${item}`, title: '', category: '', brand: '', group: '' }));
const order = { counts, pairs: new Map() };
const shop: Shop = { items, logs: { order, click: { counts: new Map(), pairs: new Map() } } };
const built: BuiltLists = { lists, bestsellers: { all: [], byCategory: new Map(), complements: new Map() } };

test('an index of lists that nothing predicts has shorter lists for rare items, and at most 12 bytes per item', () => {
  const { file, bytesPerItem } = buildIndex(shop, built);
  expect(bytesPerItem).toBeLessThanOrEqual(12);
  expect(bytesPerItem).toBeGreaterThan(6);
  const lengths = readIndex(file).boughtWith.map((list) => list.length);
  expect(lengths[0]).toBeGreaterThan(1.5 * (lengths[ITEMS - 1] ?? 0));
  expect(lengths[ITEMS - 1]).toBeGreaterThan(0);
});

test('an index contains no fallbacks', () => {
  const { file } = buildIndex(shop, {
    ...built,
    lists: lists.slice(0, 40).concat(lists.slice(40).map((list) => ({ ...list, boughtWith: [] }))),
  });
  const { boughtWith } = readIndex(file);
  for (const [item, list] of boughtWith.slice(0, 40).entries()) {
    expect(list.length).toBe(LOGGED);
    expect(new Set(list)).toEqual(new Set(lists[item]?.boughtWith.slice(0, LOGGED)));
  }
});
