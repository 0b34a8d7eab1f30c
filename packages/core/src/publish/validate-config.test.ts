import { expect, test } from 'vitest';
import { config } from '../../testing/visitor.ts';
import { MAX_PAGE_TEXT, validateText } from './validate-config.ts';

const textOf = (length: number): string => JSON.stringify(config).padEnd(length);

test('a text of the greatest length is validated', () => {
  const read = validateText(textOf(MAX_PAGE_TEXT));
  expect(read.issues).toEqual([]);
  expect(read.config?.experiences).toHaveLength(config.experiences.length);
});

test('a longer text is refused, and the issue names the command that publishes it', () => {
  const { config: refused, issues } = validateText(textOf(MAX_PAGE_TEXT + 1));
  expect(refused).toBeUndefined();
  expect(issues).toMatchObject([{ code: 'config-size', severity: 'error', path: '' }]);
  expect(issues[0]?.message).toContain('50001 characters');
  expect(issues[0]?.message).toContain('tactful build');
});

test('a longer text that is not JSON is refused with the place of its syntax error', () => {
  const text = `${textOf(MAX_PAGE_TEXT)}\n  oops`;
  const { config: refused, issues } = validateText(text);
  expect(refused).toBeUndefined();
  expect(issues).toMatchObject([{ code: 'not-json', severity: 'error', path: '' }]);
  expect(issues[0]?.message).toContain('the text is not JSON, in line 2, column 3');
});
