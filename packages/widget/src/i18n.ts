/** Says things in the language of the page: sentences, names, lists and dates. */
import type { LocalizedText } from '@tactful/core';
import type { Words } from './host.ts';

/** Sentences by key. */
export interface Sentences {
  readonly [key: string]: string;
}

let sentences: Sentences = {};
let plural: Intl.PluralRules;
let lists: Intl.ListFormat;
export let language: string;

/** Speaks a language from now on; without a tag, adds sentences to it that are missing. */
export const speak = (said: Sentences, tag?: string): void => {
  sentences = tag ? said : { ...said, ...sentences };
  if (tag) language = tag;
  plural = new Intl.PluralRules(language);
  lists = new Intl.ListFormat(language);
};

/** The sentences of a words file. */
export const parseWords = (words: Words): Sentences =>
  Object.fromEntries(words.split('\n').map((line) => line.split(/ (.*)/)));

export const has = (key: string): boolean => key in sentences;

/** A sentence with its values; `words/en.ts` explains the marks in it. */
export const say = (key: string, values: { readonly [name: string]: string | number } = {}): string =>
  `${sentences[key]}`.replace(/\{(\w+)\|?(.*?)\}/g, (_, name: string, forms: string) => {
    const value = values[name] ?? '';
    if (!forms) return `${value}`;
    const form = Object.fromEntries(forms.split('|').map((each) => each.split('=')));
    return (form[value] ?? form[plural.select(+value)] ?? form.other).replace('#', `${values.x ?? value}`);
  });

/** The merchant's words in the language of the widget, or in English, or in whatever there is. */
export const text = (words: LocalizedText): string =>
  `${typeof words === 'string' ? words : (words[language] ?? words.en ?? Object.values(words)[0])}`;

export const list = (names: Iterable<string>): string => lists.format(names);
