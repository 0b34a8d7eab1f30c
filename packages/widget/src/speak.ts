/** Puts values into the sentences of one language. */
import type { Text } from '@tactful/core';
import type { Words } from './host.ts';

/** A sentence by its key, with its values. An unknown key says itself. */
export type Say = (key: string, values?: { readonly [name: string]: string | number }) => string;

/** The sentences of a words file by key. */
export const parseWords = (words: Words): { [key: string]: string } =>
  Object.fromEntries(
    words
      .trim()
      .split('\n')
      .map((line) => line.split(/ (.*)/)),
  );

/** How the sentences of a language are said. */
export function speaker(sentences: { readonly [key: string]: string }, language: string): Say {
  const plural = new Intl.PluralRules(language);
  const form = (forms: readonly string[], n: number): string =>
    (
      forms.find((each) => each.startsWith(`${n}=`)) ??
      forms.find((each) => each.startsWith(`${plural.select(n)}=`)) ??
      forms.at(-1) ??
      ''
    )
      .replace(/^\w+=/, '')
      .replace('#', n.toLocaleString(language));
  return (key, values = {}) =>
    (sentences[key] ?? key).replace(/\{(\w+)\|?(.*?)\}/g, (_, name: string, forms: string) =>
      forms ? form(forms.split('|'), Number(values[name])) : String(values[name] ?? ''),
    );
}

/** The merchant's words in a language, or in English, or in whatever there is. */
export const inLanguage = (text: Text, language: string): string =>
  String(
    typeof text === 'string'
      ? text
      : (text[language] ?? text[language.slice(0, 2)] ?? text.en ?? Object.values(text)[0]),
  );
