import fc from 'fast-check';
import { expect, test } from 'vitest';
import { itemCode } from './item-code.ts';

test('a code has six characters, whatever the id', () => {
  fc.assert(
    fc.property(fc.string(), (id) => {
      expect(itemCode(id)).toMatch(/^[a-z\d]{6}$/);
    }),
  );
});

test('a code follows from the id alone', () => {
  expect(['cairn-parka', 'p17', ''].map(itemCode)).toEqual(['09h0on', 'ngkwij', 'hwtwpu']);
});

test('codes of similar ids differ', () => {
  const ids = Array.from({ length: 20_000 }, (_, at) => `p${at}`);
  expect(new Set(ids.map(itemCode)).size).toBe(ids.length);
});
