import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createBitReader, createBitWriter } from './bit-coder.ts';

const coded = fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 1 })), {
  maxLength: 3000,
});

describe('bits', () => {
  test('are read as they were written, for any contexts', () => {
    fc.assert(
      fc.property(coded, (bits) => {
        const writer = createBitWriter();
        for (const [context, bit] of bits) writer.code(context, bit);
        const read = createBitReader(writer.finish());
        expect(bits.map(([context]) => read(context, 0))).toEqual(bits.map(([, bit]) => bit));
      }),
    );
  });

  test('of a skewed context take much less than a bit', () => {
    const writer = createBitWriter();
    for (let at = 0; at < 8000; at++) writer.code(1, at % 50 === 0 ? 1 : 0);
    const bytes = writer.finish();
    // The entropy of one in fifty is 0.141 bits.
    expect(bytes.length).toBeLessThan((8000 * 0.17) / 8 + 10);
    expect(bytes.length).toBeGreaterThan((8000 * 0.13) / 8);
  });

  test('long runs of certain bits, and a carry through written bytes, are read back', () => {
    for (const pattern of [1, 0]) {
      const writer = createBitWriter();
      const bits = Array.from({ length: 20_000 }, (_, at) => (at % 997 === 3 ? 1 - pattern : pattern));
      for (const bit of bits) writer.code(0, bit);
      const read = createBitReader(writer.finish());
      expect(bits.every((bit) => read(0, 0) === bit)).toBe(true);
    }
  });
});
