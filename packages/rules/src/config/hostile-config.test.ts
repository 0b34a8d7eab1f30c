import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { anyFacts } from '../../testing/arbitraries.ts';
import { catalogOf } from '../../testing/catalog.ts';
import { configOf, publishedOf } from '../../testing/config.ts';
import { withinCpuMs } from '../../testing/cpu-time.ts';
import { compileSafeRegex } from '../conditions/regex-safety.ts';
import { type Condition, evaluate, explain, parseConfig, parseConfigText } from '../index.ts';
import { categoriesIn, createDecider } from '../internal.ts';

const inherited = Object.getOwnPropertyNames(Object.prototype).join();
afterEach(() => expect(Object.getOwnPropertyNames(Object.prototype).join()).toBe(inherited));

const nested = (depth: number): string => `${'{"$not":'.repeat(depth)}{}${'}'.repeat(depth)}`;

describe('hostile input', () => {
  const corpus = new URL('../../testing/corpus/', import.meta.url);
  test.each(readdirSync(corpus))('%s returns a config or issues, in bounded time', (name) => {
    const text = readFileSync(new URL(name, corpus), 'utf8');
    const parsed = withinCpuMs(2_000, () => parseConfigText(text, catalogOf));
    expect(parsed.issues.length).toBeGreaterThan(0);
    expect(parsed.config?.experiences ?? []).toEqual([]);
  });

  test.each([
    ['100 000 levels', `{"experiences":${nested(100_000)}}`],
    ['more than 5 MB', `"${'x'.repeat(5_000_001)}"`],
    ['no JSON', '{'],
    ['a number', '1e999'],
    ['a list', '[]'],
  ])('%s is a fault', (_, text) => {
    const parsed = withinCpuMs(3_000, () => parseConfigText(text, catalogOf));
    expect(parsed.config).toBeUndefined();
    expect(parsed.issues.length).toBeGreaterThan(0);
  });

  test('more than 1 000 experiences are an issue, and none of them is used', () => {
    const many = (count: number) =>
      parseConfig(configOf(Array.from({ length: count }, (_, at) => ({ id: `e-${at}` }))), catalogOf);
    expect(many(1_000).issues).toEqual([]);
    expect(many(1_000).config?.experiences).toHaveLength(1_000);
    const { config, issues } = many(1_001);
    expect(config?.experiences).toEqual([]);
    expect(issues.map(({ path, message }) => `${path}: ${message}`)).toEqual([
      'experiences: expected at most 1000 items, got 1001',
    ]);
  });

  test('an audience that is tested again and again is limited', () => {
    const $and = Array.from({ length: 2_000 }, () => ({ 'visits.count': { $gte: 0 } }));
    const experiences = Array.from({ length: 30 }, (_, at) => ({ id: `e-${at}`, audience: 'regulars' }));
    const { config, issues } = parseConfig(
      configOf(experiences, { audiences: { regulars: { $and } } }),
      catalogOf,
    );
    expect(config?.experiences).toHaveLength(25);
    expect(issues.map(({ code, path }) => `${code} ${path}`)).toEqual(
      [25, 26, 27, 28, 29].map((at) => `condition-size experiences[${at}]`),
    );
  });

  test('cycles and traps given by the interface are issues or verdicts', () => {
    const cyclic: { [key: string]: unknown } = { version: 1 };
    cyclic.site = cyclic;
    cyclic.$and = [cyclic];
    const trap = new Proxy(
      {},
      {
        ownKeys: () => {
          throw Error('trap');
        },
        get: () => {
          throw Error('trap');
        },
      },
    );
    for (const input of [cyclic, trap, configOf([{ when: cyclic }]), configOf([{ when: trap }])])
      expect(parseConfig(input, catalogOf).issues.length).toBeGreaterThan(0);
    expect(evaluate(cyclic as Condition, cyclic)).toBe(false);
    expect(evaluate({ a: 1 }, trap)).toBe(false);
    expect(evaluate({ a: 'x' }, { a: { toString: 1, valueOf: 1 } })).toBe(false);
    expect(evaluate({ a: { $gt: 1 } }, { a: { toString: 1, valueOf: 1 } })).toBe(false);
    expect(explain({ a: 'x' }, { a: { toString: 1, valueOf: 1 } })).toEqual([]);
  });

  test('a condition of 33 levels or 10 001 parts is false, and an issue', () => {
    const deep = JSON.parse(nested(40)) as Condition;
    const wide = { $or: Array.from({ length: 10_001 }, (_, at) => ({ 'visits.count': at })) };
    for (const when of [deep, wide]) {
      expect(evaluate(when, { visits: { count: 1 } })).toBe(false);
      const { config, issues } = parseConfig(configOf([{ when }, {}]), catalogOf);
      expect(issues).toHaveLength(1);
      expect(config?.experiences).toHaveLength(1);
    }
  });

  test('no JSON at all makes evaluating, explaining, parsing or deciding throw', () => {
    const keys = fc.constantFrom(
      '__proto__',
      'constructor',
      'prototype',
      'toString',
      'length',
      '$and',
      '$or',
      '$not',
      '$in',
      '$regex',
      '$size',
      '$elemMatch',
      '$all',
      '$inGroup',
      '$gt',
      '$veq',
      'a',
      'a.b',
      '\ud800',
      'visits.count',
      'when',
      'experiences',
      'site',
    );
    const scalar = fc.oneof(
      fc.constantFrom(Number.NaN, Infinity, -0, 1e308, null, '', '\udfff', '(a+)+', true),
      fc.integer(),
    );
    const anything = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 5 },
        scalar,
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(keys, tie('value'), { maxKeys: 4, noNullPrototype: true }),
      ),
    })).value;
    fc.assert(
      fc.property(anything, fc.oneof(anything, anyFacts), (condition, facts) => {
        expect(typeof evaluate(condition as Condition, facts, condition as never)).toBe('boolean');
        explain(condition as Condition, facts);
        parseConfig(condition, catalogOf);
        const { config } = parseConfig(
          configOf([{ when: condition }, condition as object], { more: facts }),
          catalogOf,
        );
        if (config) createDecider(publishedOf(config), categoriesIn(catalogOf(config)));
      }),
      { numRuns: 5_000 },
    );
  }, 120_000);
});

describe('patterns', () => {
  test.each([
    '^(a+)+$',
    '(a|ab)*c',
    '(x+x+)+y',
    '([a-z]+)*$',
    '(.*)\\1',
    '^(?:(?:a?){9}){9}',
    '.*.*.*',
    'a{1,400}b{1,400}c{1,400}',
    '(',
    '[',
    'a**',
    '(?<n>a)\\k<n>',
    `${'a?'.repeat(30)}${'a'.repeat(30)}`,
    `${'a'.repeat(1_001)}`,
    '(?:(?=a)){9000000}',
  ])('%s is refused', (source) => expect(compileSafeRegex(source)).toBeUndefined());
  test.each([
    '^/shop/',
    'iPhone|iPad',
    '^[^@]+@example\\.(com|org)$',
    '\\.(jpg|png)$',
    '^\\d{4}-\\d{2}$',
    'colou?r',
    '^(summer|winter)-.*-sale$',
    '[(+*]',
    '\\(a\\)+',
    '(?:ab)+',
    '^(?!x)y',
    '(a)(b)?',
    '\\d{1,3}\\.\\d{1,3}',
    '((a{2}){9}){9}',
  ])('%s is allowed', (source) => expect(compileSafeRegex(source)).toBeDefined());
});
