import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { findSyntaxError } from './find-syntax-error.ts';
import { describeJsonError } from './json-error.ts';

const errorOf = (text: string): unknown => {
  try {
    JSON.parse(text);
  } catch (error) {
    return error;
  }
  return undefined;
};

test.each([
  ['{\n  "version": 1,\n  oops: 2\n}', 'line 3, column 3'],
  ['{ "version": 1,, }', 'line 1, column 16'],
  ['{\n  "version": 1\n', 'line 3, column 1'],
])('names the place where %j is not JSON', (text, place) => {
  expect(describeJsonError(text, errorOf(text))).toContain(`the text is not JSON, in ${place}: `);
});

test.each([
  ["JSON.parse: expected property name or '}' at line 2 column 3 of the JSON data", ', in line 2, column 3'],
  ["Expected ',' or '}' after property value in JSON at position 4", ', in line 2, column 2'],
  ["JSON Parse error: Expected '}'", ', in line 2, column 1'],
  ['Unexpected token \'a\', "{ \na" is not valid JSON', ', in line 2, column 1'],
])('reads the message of each browser: %s', (message, place) => {
  expect(describeJsonError('{ \na', new SyntaxError(message))).toBe(
    `the text is not JSON${place}: ${message}`,
  );
});

test('the place is within the text, wherever a config is cut off', () => {
  const config = JSON.stringify({ version: 1, site: { name: 'Inn' }, list: [1, 'a', null] }, null, 2);
  let cuts = 0;
  fc.assert(
    fc.property(fc.integer({ min: 1, max: config.length - 1 }), (length) => {
      const text = config.slice(0, length);
      const [, line, column] = /line (\d+), column (\d+)/.exec(describeJsonError(text, errorOf(text))) ?? [];
      const lines = text.split('\n');
      expect(Number(line)).toBeLessThanOrEqual(lines.length);
      expect(Number(column)).toBeLessThanOrEqual((lines[Number(line) - 1] ?? '').length + 1);
      cuts++;
    }),
  );
  expect(cuts).toBeGreaterThan(50);
});

test('every JSON text is without a syntax error', () => {
  let texts = 0;
  fc.assert(
    fc.property(fc.json(), fc.constantFrom(0, 1, 2), (text, spaces) => {
      expect(findSyntaxError(JSON.stringify(JSON.parse(text), null, spaces))).toBeUndefined();
      texts++;
    }),
    { numRuns: 500 },
  );
  expect(texts).toBe(500);
});

test('a text has a syntax error exactly if JSON.parse rejects it, and the text before the error is the start of JSON', () => {
  const tokens = [
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"a"',
    '1',
    '-',
    '01',
    '1.',
    '1e',
    'nul',
    'true',
    '\n',
    '"',
    '\\',
  ];
  const counts = { valid: 0, invalid: 0 };
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...tokens), { maxLength: 7 }), (list) => {
      const text = list.join('');
      const at = findSyntaxError(text);
      expect([text, at === undefined]).toEqual([text, errorOf(text) === undefined]);
      counts[at === undefined ? 'valid' : 'invalid']++;
      // The text before the error has no other error than that it may end too soon.
      if (at !== undefined) expect([undefined, at]).toContain(findSyntaxError(text.slice(0, at)));
    }),
    { numRuns: 5000 },
  );
  expect(counts.valid).toBeGreaterThan(20);
  expect(counts.invalid).toBeGreaterThan(1000);
});

test.each<[text: string, at: number]>([
  ['{\n  oops: 2\n}', 4],
  ['{ "a": 1,, }', 9],
  ['[1,\n2\n3]', 6],
  ['{ "a": "b\n" }', 7],
  ['[1] x', 4],
  ['', 0],
  ['\u00a0{}', 0],
  ['['.repeat(200_000), 200_000],
])('the first syntax error is found: %#', (text, at) => {
  expect(findSyntaxError(text)).toBe(at);
});
