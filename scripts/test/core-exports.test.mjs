/** The public API of core stays small: each name is one more to learn. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const INDEX = join(import.meta.dirname, '../../packages/core/src/index.ts');

test('core exports at most 25 names', () => {
  const lists = [...readFileSync(INDEX, 'utf8').matchAll(/^export (?:type )?\{([^}]*)\}/gm)];
  const names = lists.flatMap(([, list = '']) => list.split(',').map((name) => name.trim()));
  const exported = names.filter(Boolean);
  expect(exported).toContain('type TactfulOptions');
  expect(exported).toContain('recommendItems');
  expect(exported.length).toBeLessThanOrEqual(25);
});
