import { expect, test } from 'vitest';
import type { Condition } from '../conditions/condition.ts';
import type { FactType } from '../config/fact-catalog.ts';
import { findConstantParts } from './constant-parts.ts';

const TYPES: { readonly [fact: string]: FactType } = {
  n: 'number',
  m: 'number',
  s: 'string',
  l: 'list',
  f: 'boolean',
};
const find = (...conditions: Condition[]): string[] =>
  findConstantParts(conditions, { groups: { vip: ['a', 'b'] }, typeOf: (fact) => TYPES[fact] }).map(
    ({ path, message }) => `${path}: ${message}`,
  );

test.each<[Condition, string]>([
  [{ n: { $gte: 3, $lt: 2 } }, 'n: This part is false for every value of n. Remove or correct it.'],
  [{ s: { $exists: true } }, 's: This part is true for every value of s. Remove or correct it.'],
  [{ l: { $size: { $gte: 0 } } }, 'l: This part is true for every value of l. Remove or correct it.'],
  [
    { f: true, $or: [{ n: 2 }, { $not: { n: 2 } }] },
    '$or: This part is true for every value of n. Remove or correct it.',
  ],
  [
    { $and: [{ l: { $all: ['x', 'y'] } }, { l: { $size: 1 } }] },
    '$and: This part is false for every value of l. Remove or correct it.',
  ],
  [
    {
      $or: [
        { m: 1, n: { $gte: 3 } },
        { m: { $in: [1, 2] }, n: { $lt: 5 } },
      ],
    },
    '$or: When m is 1, this part is true for every value of n. Remove the tests that make no difference.',
  ],
  [
    { $and: [{ s: { $regex: '^sale' } }, { s: { $not: { $regex: 'sale' } } }] },
    '$and: This part is false for every value of s. Remove or correct it.',
  ],
  [
    { $and: [{ s: { $vgte: '2.0.0' } }, { s: { $vlt: '1.9.0' } }] },
    '$and: This part is false for every value of s. Remove or correct it.',
  ],
  [
    {
      $and: [
        { s: 'x' },
        { $not: { l: { $not: { $elemMatch: { $nin: ['x'] } } }, s: { $ne: 'y' } } },
        { l: { $size: { $gte: 2 } } },
      ],
    },
    '$and: When l is ["x","x"], this part is false for every value of s. Remove the tests that make no difference.',
  ],
  [
    { $and: [{ l: { $ini: ['x'] } }, { l: { $nin: ['x', 'X'] } }] },
    '$and: This part is false for every value of l. Remove or correct it.',
  ],
  [
    {
      $and: [
        {
          $nor: [
            { $not: { l: { $elemMatch: { $in: ['y'] } } } },
            { n: 3 },
            { n: { $in: [3] }, s: { $veq: '1.2.0' } },
          ],
        },
        { $or: [{ n: { $eq: 3 } }, { l: { $not: { $elemMatch: { $regex: '^x' } } } }] },
      ],
    },
    '$and: When l is ["x","y"], this part is false for every value of n, s. Remove the tests that make no difference.',
  ],
  [
    {
      $and: [
        { $not: { n: 3 }, s: { $regex: 'b$' } },
        { $or: [{ n: 3 }, { s: { $not: { $regex: '^a.c' } } }] },
      ],
    },
    '$and: When s is "awcb", this part is false for every value of n. Remove the tests that make no difference.',
  ],
  [
    { $and: [{ $or: [{ s: 'x' }, { s: { $vgte: '2.0.0' }, n: 1 }] }, { s: { $regex: '^2' } }] },
    '$and: This part is too complex to check. Test each fact in fewer places.',
  ],
  [
    { $and: [{ $or: [{ s: { $regex: 'a(?=b)' } }, { n: 1 }] }, { s: { $regex: '^ac' }, n: 2 }] },
    '$and: This part is too complex to check. Test each fact in fewer places.',
  ],
  [
    { s: { $regex: '(?=b)a' } },
    's: No value of s was found for which this part is true. Correct or simplify it.',
  ],
  [{ s: { $regex: 'a$b' } }, 's: This part is false for every value of s. Remove or correct it.'],
])('%j: %s', (condition, issue) => {
  expect(find(condition)).toEqual([issue]);
});

test('conditions that all must hold are analyzed together', () => {
  expect(find({ n: { $gte: 3 } }, { n: { $lt: 2 } })).toHaveLength(1);
  expect(find({ n: { $gte: 3 } }, { n: { $lt: 5 } })).toEqual([]);
});

test.each<Condition>([
  {},
  { n: 1, m: 2, f: true },
  { $or: [{ n: { $gte: 3 } }, { m: { $gte: 3 } }] },
  {
    $or: [
      { s: 'home', n: { $gte: 3 } },
      { s: 'list', n: { $gte: 5 } },
    ],
  },
  { s: { $regex: '^/(?:coats|hats)/\\d+[a-z]?$' } },
  { s: { $regexi: 'winter.*sale|(?<!x)clearance{2,3}' } },
  {
    $or: [
      { s: { $regex: '^/coats(/|$)' }, n: { $gte: 3 } },
      { s: { $regexi: '^/hats\\b' }, n: { $lt: 5 } },
      { s: { $in: ['/sale', '/news'] }, n: { $lt: 2 } },
    ],
  },
  { s: { $regex: '^(?!sale)' } },
  {
    $or: [
      { s: { $vgte: '2.0.0' }, n: 1 },
      { s: { $vlt: '1.0.0' }, n: 2 },
    ],
  },
  { s: { $inGroup: 'vip' } },
  { l: { $elemMatch: { $regex: '^winter' } } },
  { $nor: [{ l: { $in: ['x'] } }, { l: { $size: { $gt: 3 } } }] },
  { unknown: { $gte: 3, $lt: 2 } },
])('%j has no constant part', (condition) => {
  expect(find(condition)).toEqual([]);
});

test('a part with too many combinations is reported instead of checked', () => {
  const alternatives = Array.from({ length: 60 }, (_, at) => ({ n: at * 10, m: at * 10, l: { $size: at } }));
  expect(find({ $or: alternatives })).toEqual([
    '$or: This part is too complex to check. Test each fact in fewer places.',
  ]);
});
