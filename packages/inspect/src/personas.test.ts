/** Tests that personas have a value for every fact about the visitor, and none for facts about the page. */
import { expect, test } from 'vitest';
import { personasOf, type ReadFact } from './personas.ts';

const FACTS: readonly ReadFact[] = [
  { path: 'viewed.category.coats.7d', value: 2 },
  { path: 'viewed.category.boots.7d', value: 0 },
  { path: 'bought.category.coats.daysSince', value: 12 },
  { path: 'affinity.category', value: ['boots'] },
  { path: 'service.open', value: true },
  { path: 'level', value: 'regular' },
  { path: 'page.type', value: 'home' },
  { path: 'host.coast', value: true },
];
const personas = personasOf(FACTS);
const named = (name: string) => Object.fromEntries(personas.find((each) => each.name === name)?.facts ?? []);

test('a new visitor did nothing, whatever this one did', () => {
  expect(named('is new')).toEqual({
    'viewed.category.coats.7d': 0,
    'viewed.category.boots.7d': 0,
    'bought.category.coats.daysSince': Number.POSITIVE_INFINITY,
    'affinity.category': [],
    'service.open': false,
    level: 'new',
  });
});

test('each category of the config has a visitor who likes it, and nothing else', () => {
  expect(named('likes coats')).toMatchObject({
    'viewed.category.coats.7d': 5,
    'viewed.category.boots.7d': 0,
    'affinity.category': ['coats'],
  });
  expect(named('just bought coats')).toMatchObject({ 'bought.category.coats.daysSince': 0 });
  expect(named('likes boots')).toMatchObject({
    'viewed.category.boots.7d': 5,
    'bought.category.coats.daysSince': Number.POSITIVE_INFINITY,
  });
});

test('only personas whose facts differ from those of a new visitor are listed', () => {
  expect(personas.map(({ name }) => name)).toEqual([
    'is new',
    'likes coats',
    'just bought coats',
    'likes boots',
    'just bought boots',
    'has an open complaint',
    'is an expert',
  ]);
  expect(personasOf([{ path: 'page.type', value: 'home' }]).map(({ name }) => name)).toEqual(['is new']);
});

test.each(['c++', 'men-(tall', 'a$&b', '[new]', 'a|b'])('a category may be named %s', (category) => {
  const path = `viewed.category.${category}.7d`;
  const facts = [
    { path, value: 0 },
    { path: 'viewed.category.coats.7d', value: 0 },
  ];
  const persona = personasOf(facts).find(({ name }) => name === `likes ${category}`);
  expect([...(persona?.facts ?? [])]).toEqual([
    [path, 5],
    ['viewed.category.coats.7d', 0],
  ]);
});
