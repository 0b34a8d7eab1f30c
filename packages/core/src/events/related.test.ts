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

test('codes are read by their length, with a mark that no id has', () => {
  expect(relatedLists('~aaaaaa0b1c2d|zzzzzz')).toEqual([['~aaaaaa', '~0b1c2d'], ['~zzzzzz']]);
  expect(relatedLists('~|0b1c2d')).toEqual([[], ['~0b1c2d']]);
});

test('a text that only looks like codes is one of ids', () => {
  expect(relatedLists('~aaaaaa 0b1c2d|p1')).toEqual([['~aaaaaa', '0b1c2d'], ['p1']]);
  expect(relatedLists(`~${'a'.repeat(21 * 6)}|`)[0]).toEqual([`~${'a'.repeat(63)}`]);
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
