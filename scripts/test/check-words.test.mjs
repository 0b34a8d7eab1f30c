import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkFile } from '../check/words.mjs';

/** @param {string} path @param {string} text */
const wordsIn = (path, text) => checkFile(path, text).map(({ word, line }) => `${line}: ${word}`);

describe('where it looks', () => {
  test('comments of sources, one-line and many-line', () => {
    const source = '// It told me.\nconst told = 1;\n/**\n * Upon load.\n * @returns What is left.\n */\n';
    expect(wordsIn('a.ts', source)).toEqual(['1: told', '4: Upon', '5: What is left.']);
  });

  test('comments inside of JSX, but not its text', () => {
    expect(wordsIn('a.tsx', 'const a = <p>told {/* told */}</p>;')).toEqual(['1: told']);
  });

  test('titles of tests, with their modifiers', () => {
    const source =
      // biome-ignore lint/suspicious/noTemplateCurlyInString: the source under test contains a template.
      "test('told');\nit.each([1])('told %s', () => {});\ndescribe.skip(`told ${x} upon`);\nf('told');";
    expect(wordsIn('a.test.ts', source)).toEqual(['1: told', '2: told', '3: told', '3: upon']);
  });

  test('long strings of sources, and every string of the English UI', () => {
    expect(wordsIn('packages/core/src/a.ts', "f('told'); f('the page told us this');")).toEqual(['1: told']);
    expect(wordsIn('packages/widget/src/locales/en.ts', "export const a = 'Told';")).toEqual(['1: Told']);
  });

  test('Markdown, without code and link targets', () => {
    const text = 'Told.\n\n```sh\ntold\n```\n\n`told` [a link](told.md) told';
    expect(wordsIn('a.md', text)).toEqual(['1: Told', '7: told']);
  });

  test('comments of CSS and HTML', () => {
    expect(wordsIn('a.css', '/* told */ .told {}')).toEqual(['1: told']);
    expect(wordsIn('a.html', '<p>told</p>\n<!-- told -->')).toEqual(['2: told']);
  });
});

describe('files that are no scripts', () => {
  test.each([
    [
      'a.php',
      "<?php\n/* told */\n// told\n$told = __( 'It told', 'told' );",
      ['2: told', '3: told', '4: told'],
    ],
    ['a.liquid', '{% comment %} told {% endcomment %}\n{{ told }}', ['1: told']],
    ['a.sql', '-- told\nselect told', ['1: told']],
    ['a.yml', '# told\ntold: told', ['1: told']],
    ['a.vue', '<!-- told -->\n<p>told</p>\n<script>\n// told\n</script>', ['1: told', '4: told']],
    ['a.svelte', '<p>told</p>\n<!-- told -->', ['2: told']],
  ])('comments of %s', (path, text, words) => {
    expect(wordsIn(path, text)).toEqual(words);
  });
});

describe('words and sentences', () => {
  test.each([
    ['The behaviour is minimised.', ['behaviour', 'minimised']],
    ['It makes sense. The senses stop.', ['senses']],
    ['A config fault. Storage faults are injected.', ['fault']],
    ['What can I do? What follows is wrong.', ['What follows is']],
    ['A kind of loop. The kind is off.', ['kind']],
    ['A power cut. The power is listed.', ['power']],
    ['It is another. Another one.', ['is another']],
    ['Withdrawing consent takes effect immediately.', []],
  ])('%s', (text, words) => {
    expect(checkFile('a.md', text).map(({ word }) => word)).toEqual(words);
  });

  test('a title that begins with "what" in lower case', () => {
    expect(wordsIn('a.test.ts', "test('what a page does', f);")).toEqual(['1: what a page']);
    expect(wordsIn('a.test.ts', "test('emits what changed', f);")).toEqual([]);
  });

  test('a file header that begins with "Owns"', () => {
    expect(wordsIn('a.ts', '/** Owns the page. */')).toEqual(['1: Owns']);
  });
});

test('every exception gives its reason', () => {
  const allowed = JSON.parse(readFileSync(join(import.meta.dirname, '../check/words-allowed.json'), 'utf8'));
  for (const { path, word, reason } of allowed) {
    expect(reason, `${path}: ${word}`).toMatch(/\w+ \w+ \w+/);
  }
});
