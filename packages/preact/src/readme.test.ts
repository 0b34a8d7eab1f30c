/** The component sample in README.md is the one that `components.browser.test.tsx` renders. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const read = (path: string): string => readFileSync(join(import.meta.dirname, path), 'utf8');

test('the component sample in README.md equals the rendered one', () => {
  const sample = /<!-- sample: components -->\n```tsx\n([\s\S]*?)```/.exec(read('../../../README.md'))?.[1];
  const [, ...lines] = read('../testing/readme-sample.tsx').split('\n');
  expect(lines.join('\n')).toBe(sample);
});
