/** Generates the forms of a term's word: plurals, genders, cases, other spellings. */
import { normalize } from './normalize.ts';

/** The languages of the vocabulary. Chinese terms are written in either script. */
export const LANGUAGES = ['en', 'de', 'fr', 'es', 'ru', 'zh', 'ja', 'ar', 'any'] as const;
/** A language of the vocabulary; `any` is for names that all languages use. */
export type VocabularyLanguage = (typeof LANGUAGES)[number];

type Inflect = (word: string) => readonly string[];

const withEndings = (stem: string, endings: readonly string[]): readonly string[] =>
  endings.map((ending) => stem + ending);

const singular = (word: string): readonly string[] => {
  if (/(ss|us|is)$/.test(word) || !word.endsWith('s')) return [];
  if (word.endsWith('ies')) return [`${word.slice(0, -3)}y`, word.slice(0, -1)];
  return /(x|z|ch|sh|ss)es$/.test(word) ? [word.slice(0, -2)] : [word.slice(0, -1)];
};

const english: Inflect = (word) => {
  const plural = /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
  const one = /(s|x|z|ch|sh)$/.test(word) ? [`${word}es`] : [plural];
  return [word, ...one, ...singular(word)];
};

const french: Inflect = (word) => {
  const base = word.replace(/(?<=...)s$/, '');
  const more = [
    ...(base.endsWith('al') ? [`${base.slice(0, -1)}ux`] : []),
    ...(base.endsWith('eux') ? withEndings(base.slice(0, -1), ['se', 'ses']) : []),
    ...(base.endsWith('if') ? withEndings(base.slice(0, -1), ['ve', 'ves']) : []),
    ...(/(el|en|on)$/.test(base) ? withEndings(base + base.slice(-1), ['e', 'es']) : []),
  ];
  const feminine = base.length >= 5 ? ['e', 'es'] : [];
  return [word, ...withEndings(base, ['', 's', 'x', ...feminine]), ...more];
};

const spanish: Inflect = (word) => {
  const base = word.replace(/(?<=...[aeo])s$/, '');
  const stem = base.replace(/(?<=....)[ao]$/, '');
  const genders = stem === base ? [] : withEndings(stem, ['o', 'a', 'os', 'as']);
  const plurals = base.endsWith('z') ? [`${base.slice(0, -1)}ces`] : withEndings(base, ['s', 'es']);
  return [word, base, ...plurals, ...genders];
};

const german: Inflect = (word) => {
  const endings = ['', 'e', 'n', 'en', 's', 'es', 'nen'];
  const stem = word.replace(/(?<=....)(en|e)$/, '');
  return [...withEndings(word, endings), ...(stem === word ? [] : withEndings(stem, ['e', 'en']))];
};

const RUSSIAN_ENDINGS =
  ' а у ом ем е и ы о я ю й ь ой ей ою ею ий ый ая яя ое ее ые ие ых их ого его ому ему ым им ыми ими ую юю ов ев ам ям ами ями ах ях ок ек ья ьи ью ии ия ию ием иям иями иях';

// Without accents, `й` is `и`.
const RUSSIAN = normalize(RUSSIAN_ENDINGS).split(' ');

const russian: Inflect = (word) => {
  const stem = word.replace(/(?<=...)(ый|ий|ои|ыи|ии|ая|яя|ое|ее|ые|ие|ия|[аяоеиыьуюи])$/, '');
  return [word, ...withEndings(stem, RUSSIAN)];
};

const arabic: Inflect = (word) => {
  const endings = ['', 'ات', 'ين', 'ون', 'ان', 'ي', 'يه', 'ه', 'ها'];
  const stem = word.replace(/(?<=..)ه$/, '');
  return [...withEndings(word, endings), ...(stem === word ? [] : withEndings(stem, ['ات', 'ي', 'يه']))];
};

const HIRAGANA = /^[\u3041-\u3096ー]+$/;
const KATAKANA = /^[\u30A1-\u30F6ー]+$/;

const shift = (text: string, by: number): string =>
  text.replace(/[^ー]/g, (kana) => String.fromCodePoint((kana.codePointAt(0) ?? 0) + by));

/** Returns a term as it is and, if it is in one kind of kana, also in the other. */
export const kanaSpellings = (term: string): readonly string[] => {
  if (HIRAGANA.test(term)) return [term, shift(term, 0x60)];
  return KATAKANA.test(term) ? [term, shift(term, -0x60)] : [term];
};

const same: Inflect = (word) => [word];

const INFLECT: { readonly [K in VocabularyLanguage]: Inflect } = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  ru: russian,
  ar: arabic,
  ja: same,
  zh: same,
  any: same,
};

/** Umlauts as ids and addresses write them. */
const DIGRAPHS: { readonly [umlaut: string]: string } = { ä: 'ae', ö: 'oe', ü: 'ue' };

const spellingsOf = (word: string, language: VocabularyLanguage): readonly string[] => {
  const lower = word.toLowerCase();
  const digraphs = lower.replace(/[äöü]/g, (umlaut) => DIGRAPHS[umlaut] ?? umlaut);
  return language === 'de' && digraphs !== lower ? [lower, digraphs] : [lower];
};

/** Returns the normalized forms of a word. */
export const formsOf = (word: string, language: VocabularyLanguage, isExact: boolean): readonly string[] => {
  const spellings = spellingsOf(word, language).map(normalize);
  return [...new Set(isExact ? spellings : spellings.flatMap(INFLECT[language]))];
};
