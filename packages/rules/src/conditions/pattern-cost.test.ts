import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyPattern, countSteps, type Pattern, sourceOf } from '../../testing/patterns.ts';
import { patternSteps } from './pattern-cost.ts';

test('no match takes more steps than the cost', () => {
  const texts = ['a'.repeat(24), `${'a'.repeat(23)}!`, 'ab'.repeat(12), 'b'.repeat(24), '', 'a'];
  const seen = { bounded: 0, unbounded: 0, busy: 0 };
  fc.assert(
    fc.property(anyPattern, (pattern) => {
      const source = sourceOf(pattern);
      if (patternSteps(source, 24) === Infinity) {
        seen.unbounded++;
        return;
      }
      seen.bounded++;
      for (const text of texts) {
        const most = patternSteps(source, text.length);
        const steps = countSteps(pattern, text, Math.min(most, 2e6) + 1);
        if (steps > most / 10) seen.busy++;
        expect(steps).toBeLessThanOrEqual(most);
      }
    }),
    { numRuns: 3_000 },
  );
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(300);
}, 120_000);

test('steps are counted up to the end of the stack', () => {
  const hundreds = (inner: Pattern): Pattern => ({
    kind: 'repeat',
    inner: { kind: 'group', open: '(', inner },
    least: 300,
    most: 300,
  });
  const nested = hundreds(hundreds({ kind: 'start' }));
  expect(countSteps(nested, 'a', 2e6)).toBeGreaterThan(300);
  expect(countSteps(nested, 'a', 2e6)).toBeLessThanOrEqual(patternSteps(sourceOf(nested), 1));
});

test('a pattern that repeats ambiguous groups has no bound', () => {
  for (const source of ['(a+)+', '(a|b)*', '(?:a*){20}', '(a)\\1', '(?<x>a)\\k<x>', '(a', 'a)'])
    expect(patternSteps(source, 100), source).toBe(Infinity);
});

test.each([
  ['^abc', 0, 1],
  ['abc', 1, 3],
  ['^a*b', 1, 4],
  ['a*b', 2, 4],
  ['a*b*', 3, 4],
  ['^(?:a|b)c', 0, 2],
  ['^a|b', 1, 4],
  ['(?=a*)b', 2, 4],
  ['^a{500}', 1, 4],
])('%s takes at most about n^%d steps', (source, degree, factor) => {
  expect(patternSteps(source, 100)).toBeLessThanOrEqual(factor * 101 ** degree + 110);
  expect(patternSteps(source, 100)).toBeGreaterThanOrEqual(101 ** degree);
});

test('repetitions of nothing count', () => {
  expect(patternSteps('^(?:(?=a)){90000}', 10)).toBeGreaterThan(90_000);
});
