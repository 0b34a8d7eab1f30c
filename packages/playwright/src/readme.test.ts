/** The sample in the README is a test that runs. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const read = (path: string): string => readFileSync(join(import.meta.dirname, path), 'utf8');

test('the sample of the README is run as it stands', () => {
  const sample = /```ts\n([\s\S]*?)```/.exec(read('../README.md'))?.[1];
  const [, ...run] = read('../../../e2e/fixtures-sample.spec.ts').split('\n');
  expect(run.join('\n')).toBe(sample);
});
