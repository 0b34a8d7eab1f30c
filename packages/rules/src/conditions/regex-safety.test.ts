import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countSteps, type Pattern, sourceOf } from '../../testing/patterns.ts';
import { MAX_PATTERN_INPUT, MAX_PATTERN_LENGTH, MAX_TOTAL_PATTERN_STEPS } from './limits.ts';
import { compileSafeRegex, type PatternUsage, testPattern } from './regex-safety.ts';

const unused = (): PatternUsage => ({ patternSteps: 0, isOutOfSteps: false });

const character: fc.Arbitrary<Pattern> = fc.constantFrom<Pattern>(
  { kind: 'character', source: 'a', accepts: (each) => each === 'a' },
  { kind: 'character', source: 'b', accepts: (each) => each === 'b' },
  { kind: 'character', source: '.', accepts: () => true },
);
const sequence = (part: fc.Arbitrary<Pattern>, maxLength: number): fc.Arbitrary<Pattern> =>
  fc.array(part, { minLength: 1, maxLength }).map((parts) => ({ kind: 'sequence', parts }));
const choice = (part: fc.Arbitrary<Pattern>, maxLength: number): fc.Arbitrary<Pattern> =>
  fc.array(part, { minLength: 1, maxLength }).map((parts) => ({ kind: 'choice', parts }));
const a: Pattern = { kind: 'character', source: 'a', accepts: (each) => each === 'a' };
/** Groups that each match one character or two: the ways to match a text double with each group. */
const ambiguous: Pattern = {
  kind: 'sequence',
  parts: Array.from({ length: 8 }, () => ({
    kind: 'group',
    open: '(',
    inner: { kind: 'choice', parts: [a, { kind: 'sequence', parts: [a, a] }] },
  })),
};
const group: fc.Arbitrary<Pattern> = choice(sequence(character, 3), 4).map((inner) => ({
  kind: 'group',
  open: '(',
  inner,
}));
/** Patterns without repetition: branches of characters and a few groups. */
const withoutRepetition = choice(
  sequence(fc.oneof({ weight: 6, arbitrary: character }, { weight: 1, arbitrary: group }), 8),
  5,
);

test('no match of a pattern without repetition takes more steps than are counted for it', () => {
  const texts = ['a'.repeat(32), `${'a'.repeat(31)}b`, 'ab'.repeat(16), 'b'.repeat(32), 'aab'.repeat(10), ''];
  const seen = { plain: 0, groups: 0 };
  fc.assert(
    fc.property(withoutRepetition, (pattern) => {
      const source = sourceOf(pattern);
      const [short = 0, long = 0] = compileSafeRegex(source)?.steps ?? [Infinity, Infinity];
      seen[source.split('(').length > 2 ? 'groups' : 'plain'] += 1;
      for (const text of texts) expect(countSteps(pattern, text, 1e6)).toBeLessThanOrEqual(short);
      for (const text of ['a', 'b', 'ab'])
        expect(countSteps(pattern, text.repeat(MAX_PATTERN_INPUT / text.length), 1e6)).toBeLessThanOrEqual(
          long,
        );
    }),
    { numRuns: 3_000 },
  );
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(300);
});

describe('patterns without repetition', () => {
  test('are counted with the ways that their groups match', () => {
    const pattern: Pattern = {
      kind: 'sequence',
      parts: [ambiguous, { kind: 'character', source: 'x', accepts: (each) => each === 'x' }],
    };
    const text = 'a'.repeat(32);
    const steps = countSteps(pattern, text, 1e6);
    expect(steps).toBeGreaterThan(20_000);
    expect(compileSafeRegex(sourceOf(pattern))?.steps[0] ?? Infinity).toBeGreaterThanOrEqual(steps);
  });

  test('that have many ways to match are refused', () =>
    expect(compileSafeRegex(`^${'(a|aa|.)'.repeat(40)}x`)).toBeUndefined());

  test('take few steps if they are ordinary', () => {
    const { steps } = compileSafeRegex('coat|parka|jacket') ?? {};
    expect(steps?.[1]).toBeLessThan(MAX_TOTAL_PATTERN_STEPS / 50);
  });
});

test('the longest pattern is compiled, and a longer one is not', () => {
  expect(compileSafeRegex('a'.repeat(MAX_PATTERN_LENGTH))?.regex.test('a'.repeat(MAX_PATTERN_LENGTH))).toBe(
    true,
  );
  expect(compileSafeRegex('a'.repeat(MAX_PATTERN_LENGTH + 1))).toBeUndefined();
});

describe('compiling counts', () => {
  const stepsOf = (source: string): number => {
    const usage = unused();
    compileSafeRegex(source, '', usage);
    return usage.patternSteps;
  };

  test('more for a longer pattern, and more for one that is not plain', () => {
    expect(stepsOf('plain-1')).toBeGreaterThan(0);
    expect(stepsOf(`plain-2${'a'.repeat(100)}`)).toBeGreaterThan(stepsOf('plain-3'));
    expect(stepsOf('^other-1+')).toBeGreaterThan(stepsOf('^other-22'));
    expect(stepsOf(`^other-3+${'a'.repeat(100)}`)).toBeGreaterThan(stepsOf('^other-4+'));
  });

  test('nothing for a pattern that is compiled already', () => {
    expect(stepsOf('^twice')).toBeGreaterThan(0);
    expect(stepsOf('^twice')).toBe(0);
  });

  test('and is left undone once no steps are left', () => {
    const usage = { patternSteps: MAX_TOTAL_PATTERN_STEPS, isOutOfSteps: false };
    expect(compileSafeRegex('^late', '', usage)).toBeUndefined();
    expect(usage.isOutOfSteps).toBe(true);
    // It was not compiled, so another page may.
    expect(compileSafeRegex('^late', '', unused())).toBeDefined();
  });
});

test('a test counts the steps of its pattern once per text, and more for a long text', () => {
  const pattern = compileSafeRegex('^counted');
  if (!pattern) throw Error('The pattern was refused.');
  const usage = unused();
  expect(testPattern(pattern, 'counted', usage)).toBe(true);
  const once = usage.patternSteps;
  expect(once).toBe(pattern.steps[0]);
  expect(testPattern(pattern, 'counted', usage)).toBe(true);
  expect(usage.patternSteps).toBe(once);
  expect(testPattern(pattern, 'x'.repeat(33), usage)).toBe(false);
  expect(usage.patternSteps).toBe(once + pattern.steps[1]);
});

test('compiled patterns are kept, up to a thousand of them', () => {
  const first = compileSafeRegex('^kept-first');
  compileSafeRegex('^kept-second');
  expect(compileSafeRegex('^kept-first')).toBe(first);
  for (let at = 0; at < 1_000; at++) compileSafeRegex(`^kept-${at}`);
  expect(compileSafeRegex('^kept-first')).not.toBe(first);
});
