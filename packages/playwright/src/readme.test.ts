/** The sample in the README is an end-to-end test. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const read = (path: string): string => readFileSync(join(import.meta.dirname, path), 'utf8');

test('the sample in the README equals the end-to-end test', () => {
  const sample = /```ts\n([\s\S]*?)```/.exec(read('../README.md'))?.[1];
  const [, ...lines] = read('../../../e2e/readme-fixtures-sample.spec.ts').split('\n');
  expect(lines.join('\n')).toBe(sample);
});
