/** Rules for texts that visitors read, in every language: short sentences, and no words of engineers. */
import { formsOf } from './message-forms.ts';

/** More words in a sentence are hard to read. */
export const MAX_WORDS = 20;

const sentencesOf = (message: string): readonly string[] =>
  formsOf(message).flatMap((form) => form.split(/[.!?。？！؟|]\s*/));

const countWords = (sentence: string, tag: string): number =>
  [...new Intl.Segmenter(tag, { granularity: 'word' }).segment(sentence)].filter(
    ({ isWordLike }) => isWordLike,
  ).length;

/** Returns the sentences of a message with more than {@link MAX_WORDS} words. @param tag - The language. */
export const longSentencesIn = (message: string, tag: string): readonly string[] =>
  sentencesOf(message).filter((sentence) => countWords(sentence, tag) > MAX_WORDS);

/** Words of engineers, and words that only a translation from English would use. */
export const BANNED_WORDS: { readonly [tag: string]: RegExp } = {
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
