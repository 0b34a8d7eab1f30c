/** The public page follows the same rules for its texts as the widget. */
import { expect, test } from 'vitest';
import { BANNED_WORDS, longSentencesIn, MAX_WORDS } from '../../../../widget/testing/readability.ts';
import { DISCLOSURE_TEXTS } from './texts.ts';

const languages = DISCLOSURE_TEXTS.map(({ language, ...texts }): readonly [string, readonly string[]] => [
  language,
  Object.values(texts).flat(),
]);

test.each(languages)(
  `the public page in %s has no sentence of more than ${MAX_WORDS} words`,
  (tag, texts) => {
    expect(texts.length).toBeGreaterThan(20);
    expect(texts.flatMap((text) => longSentencesIn(text, tag))).toEqual([]);
  },
);

test.each(languages)('the public page in %s has no word of engineers and no calque', (tag, texts) => {
  const pattern = BANNED_WORDS[tag];
  expect(pattern).toBeDefined();
  expect(texts.filter((text) => pattern?.test(text))).toEqual([]);
});
