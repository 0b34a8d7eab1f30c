import { itemCode, itemNumber } from '@tactful/rules/internal';
import { expect, test } from 'vitest';
import { filterRelated, readRelated, relatedIds, relatedNumbers } from './related.ts';

test('the text is read as two lists of slugs', () => {
  expect(relatedIds('p1 p2|Wren.Mittens p4')).toEqual([
    ['p1', 'p2'],
    ['wren-mittens', 'p4'],
  ]);
  expect(relatedIds('p1')).toEqual([['p1'], []]);
  expect(relatedIds('')).toEqual([[], []]);
});

test('a text of codes contains no ids', () => {
  expect(relatedIds('~aaaaaa0b1c2d|zzzzzz')).toEqual([[], []]);
  expect(relatedIds('~aaaaaa 0b1c2d|p1')).toEqual([['~aaaaaa', '0b1c2d'], ['p1']]);
  expect(relatedIds(`~${'a'.repeat(21 * 6)}|`)[0]).toEqual([`~${'a'.repeat(63)}`]);
});

test('ids and their codes are read as the same numbers', () => {
  const codesOf = (...ids: readonly string[]) => ids.map(itemCode).join('');
  expect(relatedNumbers(`~${codesOf('p1', 'p2')}|${codesOf('p3')}`)).toEqual(relatedNumbers('P1  p2| p3'));
  expect(relatedNumbers('p1 p2|p3')).toEqual([['p1', 'p2'].map(itemNumber), [itemNumber('p3')]]);
  expect(relatedNumbers(`~|${codesOf('p3')}`)).toEqual([[], [itemNumber('p3')]]);
  expect(relatedNumbers('')).toEqual([[]]);
});

test('codes are stored as they are', () => {
  expect(filterRelated('~aaaaaa|0b1c2d', () => false)).toBe('~aaaaaa|0b1c2d');
  expect(filterRelated('~aaaaa_|0b1c2d', () => false)).toBe('');
});

test('ids that do not pass are left out; without any, the text is empty', () => {
  expect(filterRelated('p1 p2|p3', (id) => id !== 'p2')).toBe('p1|p3');
  expect(filterRelated('p1 p2|p3', () => false)).toBe('');
});

test('the stored text has at most 400 characters; the last ids of the longer list are left out', () => {
  const ids = (letter: string) => Array.from({ length: 20 }, (_, at) => `${letter}${at}-${'x'.repeat(20)}`);
  const text = readRelated(`${ids('a').join(' ')}|${ids('b').slice(0, 4).join(' ')}`, () => true);
  const [substitutes, complements] = relatedIds(text);
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
