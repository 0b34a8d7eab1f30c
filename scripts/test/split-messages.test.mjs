/** Tests the split of the messages of a language. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { splitMessages } from '../bundle/split-messages.mjs';

const FILE = join(import.meta.dirname, '../../packages/widget/src/locales/de.ts');
const linesOf = (/** @type {string} */ code) => (/default `([\s\S]*)`/.exec(code)?.[1] ?? '').split('\n');

test('each message is in one of the two parts, and those of the prompt are with the English ones', () => {
  const code = readFileSync(FILE, 'utf8');
  const [prompt, panel] = /** @type {const} */ (['prompt', 'panel']).map((part) =>
    linesOf(splitMessages(code, part)),
  );
  expect([...(prompt ?? []), ...(panel ?? [])].sort()).toEqual(linesOf(code).sort());
  expect(prompt?.map((line) => line.split(' ')[0])).toEqual(
    expect.arrayContaining(['dir', 'accept', 'terms', 'stated']),
  );
  expect(panel?.map((line) => line.split(' ')[0])).toEqual(
    expect.arrayContaining(['interests', 'erase', 'outranked']),
  );
});

test('a file whose messages are not one text is not split', () => {
  expect(() => splitMessages('export default `a A` + `b B`;', 'prompt')).toThrow('one template literal');
});
