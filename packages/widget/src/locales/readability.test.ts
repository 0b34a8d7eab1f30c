/** Checks that the messages of every language are short, speak of what visitors know, and are no word-for-word translations. */
import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { formsOf } from '../../testing/message-forms.ts';
import explain from '../explain/messages.ts';
import { parseMessages } from '../i18n.ts';
import more from '../more/messages.ts';
import panel from '../panel/messages.ts';
import english from './en.ts';

/** More words in a sentence are hard to read. */
const MAX_WORDS = 20;

const tags = readdirSync(new URL('./', import.meta.url))
  .map((name) => name.replace('.ts', ''))
  .filter((name) => !/^en|\.test$/.test(name));
const languages = [
  ['en', parseMessages([english, explain, panel, more].join('\n'))],
  ...(await Promise.all(
    tags.map(async (tag) => [tag, parseMessages((await import(`./${tag}.ts`)).default)] as const),
  )),
] as const;

const sentencesOf = (message: string): readonly string[] =>
  formsOf(message).flatMap((form) => form.split(/[.!?。？！؟|]\s*/));

const countWords = (sentence: string, tag: string): number =>
  [...new Intl.Segmenter(tag, { granularity: 'word' }).segment(sentence)].filter(
    ({ isWordLike }) => isWordLike,
  ).length;

test.each(languages)(`%s: no sentence has more than ${MAX_WORDS} words`, (tag, messages) => {
  const long = Object.entries(messages).flatMap(([key, message]) =>
    sentencesOf(message)
      .filter((sentence) => countWords(sentence, tag) > MAX_WORDS)
      .map((sentence) => `${key}: ${sentence}`),
  );
  expect(Object.keys(messages).length).toBeGreaterThan(150);
  expect(long).toEqual([]);
});

/** Words of engineers, and words that only a translation from English would use. */
const BANNED: { readonly [tag: string]: RegExp } = {
  en: /tailor|generic|slot|ledger|consent state|payload|opt(ed)?[- ](in|out)|processing|honou?red|preference signal/i,
  de: /allgemein lassen|tailor|generisch|realisier|macht Sinn|erinnern an|einmal mehr|in 20\d\d|Präferenz|Consent|prozessier/i,
  fr: /tailler|générique|assumer que|digital|adresser|basé sur|opportunité|définitivement|supporter|caché|éventuellement/i,
  es: /genéric|remover|aplicación a|soportar|asumir|customiz|basado en|eventualmente|clickear|ordenador/i,
  ru: /дженерик|кастомиз|генерик|опци[ия]|базиру|имеет смысл|дженериковый|зависит на/i,
  ja: /テーラ|ジェネリック|彼ら|それは|あなたが.*あなたの/,
  'zh-Hans': /裁剪|通用版|定制化的|被.*所|进行一个|的的/,
  'zh-Hant': /裁剪|通用版|定制|视频|信息|数据|软件|的的/,
  ar: /مخيّط|جنريك|قام بـ|تم القيام|من قبل|بواسطة/,
};

test.each(languages)('%s: no word of engineers and no calque', (tag, messages) => {
  const pattern = BANNED[tag];
  expect(pattern).toBeDefined();
  expect(Object.entries(messages).filter(([, message]) => pattern?.test(message))).toEqual([]);
});
