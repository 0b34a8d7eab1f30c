import { describe, expect, test } from 'vitest';
import { PATHS } from '../../testing/events.ts';
import { resolve } from '../../testing/facts.ts';
import { FACTS, findFact } from './catalog.ts';
import { FACT_REFERENCE } from './reference.ts';

describe('the fact catalog', () => {
  test.each([
    'viewed.category.coats',
    'viewed.category..7d',
    'viewed.all.coats.7d',
    'viewed.shape.round.7d',
    'viewed.category.coats.8d',
    'viewed.all.*',
    'constructor',
    '__proto__.x',
    'viewed.constructor.x.7d',
    'affinity.shape',
    'affinity.category.',
    'host.nobody',
    'host.toString',
    'stated.nothing',
    'visits',
    'visits.count.x',
    'level.x',
    '',
  ])('has no fact "%s"', (path) => expect(resolve(path)).toBeUndefined());

  test('returns the data categories behind a fact', () => {
    expect(resolve('cart.value')?.dataCategories).toEqual(['cart', 'purchases']);
    expect(resolve('page.type')?.dataCategories).toEqual([]);
  });

  test('has a tested path for every pattern', () => {
    const tested = new Set(PATHS.map(findFact));
    const untested = Object.entries(FACTS).filter(([, definition]) => !tested.has(definition));
    expect(untested.map(([pattern]) => pattern)).toEqual([]);
  });
});

describe('the fact reference', () => {
  test.each(FACT_REFERENCE)('documents $path', ({ path, sentence, default: value, example, type, unit }) => {
    expect(sentence, `Add the sentence of ${path} to facts/reference.ts.`).toMatch(/^[A-Z`].*\.$/);
    expect(value).not.toBe('');
    expect(unit === '').toBe(type !== 'number');
    const definition = Object.values(FACTS)[FACT_REFERENCE.findIndex((entry) => entry.path === path)];
    expect(findFact(example)).toBe(definition);
    expect(path).not.toContain('*');
  });

  test('documents nothing else', () => {
    expect(FACT_REFERENCE).toHaveLength(Object.keys(FACTS).length);
    expect(FACT_REFERENCE.map(({ path }) => path)).toContain('viewed.category.<id>.<window>');
    expect(FACT_REFERENCE.map(({ path }) => path)).toContain('viewed.all.<window>');
    expect(FACT_REFERENCE.map(({ path }) => path)).toContain('stated.<name>');
  });
});
