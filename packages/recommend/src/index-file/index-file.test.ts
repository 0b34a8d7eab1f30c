import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ItemIndex, readIndex, writeIndex } from './index-file.ts';

/** Any ids, and any lists of other items. */
const indexes: fc.Arbitrary<ItemIndex> = fc
  .uniqueArray(fc.stringMatching(/^[\p{L}0-9 -]{1,12}$/u), { minLength: 1, maxLength: 40 })
  .chain((ids) => {
    const list = fc.uniqueArray(fc.nat(ids.length - 1), { maxLength: 20 });
    const lists = fc
      .array(list, { minLength: ids.length, maxLength: ids.length })
      .map((all) => all.map((own, item) => own.filter((other) => other !== item)));
    return fc.record({ ids: fc.constant(ids), viewedWith: lists, boughtWith: lists });
  });

const sorted = (items: readonly number[] = []): readonly number[] => [...items].sort((a, b) => a - b);

describe('an index', () => {
  test('contains the ids, the neighbors of each list, and which three of them come first', () => {
    let neighbors = 0;
    fc.assert(
      fc.property(indexes, (index) => {
        const read = readIndex(writeIndex(index));
        expect(read.ids).toEqual(index.ids);
        for (const name of ['viewedWith', 'boughtWith'] as const)
          for (const [item, list] of index[name].entries()) {
            expect(sorted(read[name][item])).toEqual(sorted(list));
            expect(sorted(read[name][item]?.slice(0, 3))).toEqual(sorted(list.slice(0, 3)));
            neighbors += list.length;
          }
      }),
      { numRuns: 300 },
    );
    expect(neighbors).toBeGreaterThan(1000);
  });

  test('takes fewer bits for neighbors that can be predicted than for random ones', () => {
    const ids = Array.from({ length: 400 }, (_, item) => `item-${item}`);
    const none = ids.map(() => []);
    const sizeOf = (listOf: (item: number) => readonly number[]): number =>
      writeIndex({ ids, viewedWith: none, boughtWith: ids.map((_, item) => listOf(item)) }).length -
      writeIndex({ ids, viewedWith: none, boughtWith: none }).length;
    // The other items of a group of eight; or eight items that have nothing to do with each other.
    const groups = sizeOf((item) =>
      [1, 2, 3, 4, 5, 6, 7].map((step) => item - (item % 8) + ((item + step) % 8)),
    );
    const random = sizeOf((item) =>
      [1, 2, 3, 4, 5, 6, 7].map((step) => (item * 151 + step * step * 67) % 400),
    );
    expect(groups).toBeLessThan(random / 3);
  });

  test('of another format, or without its end, is refused', () => {
    const bytes = writeIndex({ ids: ['a', 'b'], viewedWith: [[], []], boughtWith: [[1], [0]] });
    expect(() => readIndex(Uint8Array.from([9, ...bytes.slice(1)]))).toThrow(
      'expected an index of format 1, got 9',
    );
    expect(() => readIndex(new Uint8Array())).toThrow('got an empty file');
    expect(() => readIndex(bytes.slice(0, 7))).toThrow('the index ends before its 2 ids');
  });
});
