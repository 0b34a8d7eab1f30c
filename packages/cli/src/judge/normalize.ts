/** Normalizes names and terms, so that spellings of one word are equal: case, accents, letter variants. */
import { toSimplified } from './han-variants.ts';

/** Accents of Latin, Cyrillic and Arabic. The voicing marks of kana are not accents. */
const ACCENTS = /[\u0300-\u036F\u064B-\u065F\u0670\u0640]/g;

const LETTERS: { readonly [letter: string]: string } = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  ة: 'ه',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
};

/** Returns a text in lower case, without accents, in simplified characters. */
export const normalize = (text: string): string =>
  toSimplified(
    text
      .normalize('NFKC')
      .toLowerCase()
      .normalize('NFD')
      .replace(ACCENTS, '')
      .normalize('NFC')
      .replace(/[ßæœøłةىیک]/g, (letter) => LETTERS[letter] ?? letter)
      .replace(/['’ʼ`´]/g, "'"),
  );

/** A script family: words are delimited and inflected differently in each. */
type Script = 'latin' | 'cyrillic' | 'arabic' | 'han' | 'other';

/** A word of a normalized text. In Chinese and Japanese, a run of characters without spaces. */
export interface Word {
  readonly text: string;
  /** Offset in the normalized text. */
  readonly at: number;
  readonly script: Script;
}

const SCRIPTS: readonly (readonly [Script, RegExp])[] = [
  ['latin', /^[\p{Script=Latin}\d]/u],
  ['cyrillic', /^\p{Script=Cyrillic}/u],
  ['arabic', /^\p{Script=Arabic}/u],
  ['han', /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]/u],
];

const scriptOf = (text: string): Script => SCRIPTS.find(([, test]) => test.test(text))?.[0] ?? 'other';

const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]+|[\p{Script=Latin}\d]+|\p{Script=Cyrillic}+|\p{Script=Arabic}+|\p{L}+/gu;

/** Splits a name or id, which may be written in `camelCase` or `kebab-case`, into words. */
export const wordsOf = (name: string): readonly Word[] => {
  const spaced = name
    .replace(/(\p{Ll})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .replace(/(\p{Script=Latin})['’](s\b)/gu, '$1$2')
    .replace(/(\d+)\s*\+/g, '$1plus')
    .replaceAll('・', '');
  return [...normalize(spaced).matchAll(WORD)].map(({ 0: text, index: at }) => ({
    text,
    at,
    script: scriptOf(text),
  }));
};
