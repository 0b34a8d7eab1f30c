/** Parses the terms of the vocabulary. The README of the vocabulary explains their notation. */
import { formsOf, kanaSpellings, type VocabularyLanguage } from './inflect.ts';
import { isStopWord } from './stop-words.ts';

/** A word of a term: its forms, and whether it may be a part of a longer word. */
export interface TermWord {
  readonly forms: readonly string[];
  /** True: letters may precede it within its word. */
  readonly openStart: boolean;
  /** True: letters may follow it within its word. */
  readonly openEnd: boolean;
}

/** A term: words that follow each other, regardless of stop words between them. */
export interface Term {
  /** As the vocabulary writes it. */
  readonly text: string;
  readonly words: readonly TermWord[];
}

const CHARACTERS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** Short katakana words are parts of unrelated longer ones. */
const KATAKANA = /^[\u30A1-\u30F6ー]+$/;

/** German forms compounds: a term of this length is recognized as their first or last part. */
const COMPOUND_LENGTH = 6;

const parseWord = (notation: string, language: VocabularyLanguage): TermWord => {
  const isExact = notation.startsWith('!');
  const word = notation.replace(/[!*^$]/g, '');
  const openStart = notation.startsWith('*');
  const openEnd = notation.endsWith('*');
  if (CHARACTERS.test(word)) {
    const kana = KATAKANA.test(word) ? word.length : Number.POSITIVE_INFINITY;
    return {
      forms: formsOf(word, language, isExact),
      openStart: openStart || (!isExact && kana > 4 && !notation.startsWith('^')),
      openEnd: openEnd || (!isExact && kana > 3 && !notation.endsWith('$')),
    };
  }
  const isCompound = language === 'de' && !isExact && word.length >= COMPOUND_LENGTH;
  return {
    forms: formsOf(word, language, isExact || openEnd),
    openStart: openStart || (isCompound && !openEnd),
    openEnd: openEnd || isCompound,
  };
};

/** Joins the words of a phrase, as ids and headings often do: `weight loss` is also `weightloss`. */
const joined = (words: readonly TermWord[]): TermWord => ({
  forms: words
    .map(({ forms }) => forms)
    .reduce((starts, forms) => starts.flatMap((start) => forms.map((form) => start + form))),
  openStart: words[0]?.openStart ?? false,
  openEnd: words.at(-1)?.openEnd ?? false,
});

/** Names are split where the script changes: terms too. */
const SCRIPT_CHANGE =
  /(?<=[\p{Script=Latin}\d])(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])|(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])(?=[\p{Script=Latin}\d])/gu;

/** A phrase of more forms is not joined. */
const MAX_FORMS = 400;

const parseSpelling = (text: string, language: VocabularyLanguage): readonly Term[] => {
  const all = text
    .replace(SCRIPT_CHANGE, ' ')
    .replace(/(\p{Script=Latin})['’](s\b)/gu, '$1$2')
    .split(/[\s'’/&.-]+/)
    .filter(Boolean);
  const meaningful = all.filter((word) => !isStopWord(word));
  // `strap-on` is not `strap`: where one word would be left, the stop words belong to the term.
  const notations = meaningful.length > 1 || all.length === 1 ? meaningful : all;
  const words = notations.map((notation) => parseWord(notation, language));
  if (!words.length) return [];
  const count = words.reduce((product, { forms }) => product * forms.length, 1);
  const isJoined = words.length > 1 && count <= MAX_FORMS;
  return [{ text, words }, ...(isJoined ? [{ text, words: [joined(words)] }] : [])];
};

/** Parses one term into itself, its other spellings in kana and, for phrases, the joined words. */
export const parseTerm = (text: string, language: VocabularyLanguage): readonly Term[] =>
  (language === 'ja' ? kanaSpellings(text) : [text]).flatMap((spelling) => parseSpelling(spelling, language));
