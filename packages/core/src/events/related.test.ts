import { expect, test } from 'vitest';
import { filterRelated, readRelated, relatedLists } from './related.ts';

test('the text is read as two lists of slugs', () => {
  expect(relatedLists('p1 p2|Wren.Mittens p4')).toEqual([
    ['p1', 'p2'],
    ['wren-mittens', 'p4'],
  ]);
  expect(relatedLists('p1')).toEqual([['p1'], []]);
  expect(relatedLists('')).toEqual([[], []]);
});

test('encoded characters of an id are decoded, and a broken code is kept', () => {
  expect(relatedLists('blue%20coat 50%|a%7Cb')).toEqual([['blue-coat', '50%'], ['a|b']]);
});

test('ids that do not pass are left out; without any, the text is empty', () => {
  expect(filterRelated('p1 p2|p3', (id) => id !== 'p2')).toBe('p1|p3');
  expect(filterRelated('p1 p2|p3', () => false)).toBe('');
});

test('the stored text has at most 400 characters; the last ids of the longer list are left out', () => {
  const ids = (letter: string) => Array.from({ length: 20 }, (_, at) => `${letter}${at}-${'x'.repeat(20)}`);
  const text = readRelated(`${ids('a').join(' ')}|${ids('b').slice(0, 4).join(' ')}`, () => true);
  const [substitutes, complements] = relatedLists(text);
  expect(text.length).toBeLessThanOrEqual(400);
  expect(complements).toEqual(ids('b').slice(0, 4));
  expect(substitutes).toEqual(ids('a').slice(0, substitutes.length));
  expect(substitutes.length).toBeGreaterThan(8);
});

test('anything but a text is read as an empty text', () => {
  expect([undefined, 5, ['p1'], { p1: 1 }].map((value) => readRelated(value, () => true))).toEqual([
    '',
    '',
    '',
    '',
  ]);
});
