/** The sample of components in the README is what `components.browser.test.tsx` draws. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const read = (path: string): string => readFileSync(join(import.meta.dirname, path), 'utf8');

test('the sample of the README is drawn as it stands', () => {
  const sample = /<!-- sample: components -->\n```tsx\n([\s\S]*?)```/.exec(read('../../../README.md'))?.[1];
  const [, ...drawn] = read('../testing/readme-sample.tsx').split('\n');
  expect(drawn.join('\n')).toBe(sample);
});
