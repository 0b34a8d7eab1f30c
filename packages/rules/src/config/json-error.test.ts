import * as fc from 'fast-check';
import { expect, test } from 'vitest';
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
  ["JSON Parse error: Expected '}'", ''],
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
