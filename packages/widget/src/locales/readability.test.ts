/** Checks that the messages of every language are short, speak of what visitors know, and are no word-for-word translations. */
import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { BANNED_WORDS, longSentencesIn, MAX_WORDS } from '../../testing/readability.ts';
import explain from '../explain/messages.ts';
import { parseMessages } from '../i18n.ts';
import more from '../more/messages.ts';
import panel from '../panel/messages.ts';
import english from './en.ts';

const tags = readdirSync(new URL('./', import.meta.url))
  .map((name) => name.replace('.ts', ''))
  .filter((name) => !/^en|\.test$/.test(name));
const languages = [
  ['en', parseMessages([english, explain, panel, more].join('\n'))],
  ...(await Promise.all(
    tags.map(async (tag) => [tag, parseMessages((await import(`./${tag}.ts`)).default)] as const),
  )),
] as const;

test.each(languages)(`%s: no sentence has more than ${MAX_WORDS} words`, (tag, messages) => {
  const long = Object.entries(messages).flatMap(([key, message]) =>
    longSentencesIn(message, tag).map((sentence) => `${key}: ${sentence}`),
  );
  expect(Object.keys(messages).length).toBeGreaterThan(150);
  expect(long).toEqual([]);
});

test.each(languages)('%s: no word of engineers and no calque', (tag, messages) => {
  const pattern = BANNED_WORDS[tag];
  expect(pattern).toBeDefined();
  expect(Object.entries(messages).filter(([, message]) => pattern?.test(message))).toEqual([]);
});
