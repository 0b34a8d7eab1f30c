import { expect, test } from 'vitest';
import { replaceBlock } from '../document-block.mjs';

const document = '# Title\n<!-- sizes -->\nold\n<!-- end -->\nafter\n<!-- other -->\nkept\n<!-- end -->\n';

test('only the part of that name is replaced', () => {
  expect(replaceBlock(document, 'sizes', 'new\nlines')).toBe(
    '# Title\n<!-- sizes -->\nnew\nlines\n<!-- end -->\nafter\n<!-- other -->\nkept\n<!-- end -->\n',
  );
});

test('a document without the part stays as it is', () => {
  expect(replaceBlock(document, 'absent', 'new')).toBe(document);
});
