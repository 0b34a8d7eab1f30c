import { expect, test } from 'vitest';
import type { Condition, Json } from './condition.ts';
import { evaluate } from './evaluate.ts';

test.each<[Condition, Json, boolean]>([
  [{ a: { $type: 'string' } }, { a: 'x' }, true],
  [{ a: { $type: 'string' } }, { a: 1 }, false],
  [{ a: { $type: 'array' } }, { a: [] }, true],
  [{ a: { $exists: true } }, { a: 0 }, true],
  [{ a: { $exists: true } }, {}, false],
  [{ a: { $exists: false } }, { a: 0 }, false],
  [{ a: { $exists: false } }, {}, true],
  [{ a: null }, { a: null }, true],
  [{ a: null }, { a: 0 }, false],
  [{ a: true }, { a: 1 }, true],
  [{ a: true }, { a: null }, false],
  [{ a: 3 }, { a: '3' }, true],
  [{ a: '3' }, { a: 3 }, true],
  [{ a: ['x', 'y'] }, { a: ['x', 'y'] }, true],
  [{ a: ['x', 'y'] }, { a: ['y', 'x'] }, false],
  [{ a: { $regexi: '^AB' } }, { a: 'ab' }, true],
  [{ a: { $regex: '^AB' } }, { a: 'ab' }, false],
  [{ a: { $ini: ['X'] } }, { a: ['x'] }, true],
  [{ a: { $alli: ['X', 'Y'] } }, { a: ['y', 'x'] }, true],
  [{ a: { $all: ['X', 'Y'] } }, { a: ['y', 'x'] }, false],
  [{ a: { $elemMatch: { 'b.c': 1 } } }, { a: [null, { b: { c: 1 } }] }, true],
  [{ a: { $elemMatch: { 'b.c': 1 } } }, { a: [null, { b: { c: 2 } }] }, false],
  [{ a: { $elemMatch: { $exists: false } } }, { a: [null] }, false],
  [{ a: { $vgt: '1.9.0' } }, { a: '1.10.0' }, true],
  [{ a: { $vgt: '1.9.0' } }, { a: '1.9.0' }, false],
  [{ a: { $veq: '1.2.0' } }, { a: 'v1.2.0+build.5' }, true],
  [{ a: { $vlt: '1.2.0' } }, { a: '1.2.0-rc.1' }, true],
  [{ a: { $veq: '1.2.0-dev' } }, { a: '1.2.0-de' }, false],
])('%j for %j is %s', (condition, facts, verdict) => {
  expect(evaluate(condition, facts)).toBe(verdict);
});
