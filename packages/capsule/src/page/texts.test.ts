/** The card has all sentences in every language of the widget. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CARD_LANGUAGES, cardTexts } from './texts.ts';

const LOCALES = join(import.meta.dirname, '../../../widget/src/locales');
const languages = readdirSync(LOCALES)
  .map((file) => file.replace('.ts', ''))
  .filter((name) => /^[a-z]{2}(-Han[st])?$/.test(name));

test('the languages are those of the widget', () => {
  expect(languages.length).toBe(9);
  expect([...CARD_LANGUAGES].sort()).toEqual(languages.sort());
});

test.each(CARD_LANGUAGES)('%s has every sentence once', (language) => {
  const sentences: readonly string[] = Object.values(cardTexts(language));
  expect(sentences).toHaveLength(11);
  expect(sentences.every((sentence) => typeof sentence === 'string' && sentence.length > 0)).toBe(true);
  expect(new Set(sentences).size).toBe(11);
  expect(sentences.join('|').split('|')).toHaveLength(11);
});

test('another language has the English sentences', () => {
  expect(cardTexts('eo')).toEqual(cardTexts('en'));
});
