/** Owns the way to the widget's own parts and languages, for apps: a bundler makes a file of each, loaded when needed. */
import type { Words } from './host.ts';

/** By the name that the widget asks for. */
const WORDS: { readonly [name: string]: () => Promise<{ readonly default: unknown }> } = {
  'en-panel': () => import('./locales/en-panel.ts'),
  ar: () => import('./locales/ar.ts'),
  de: () => import('./locales/de.ts'),
  es: () => import('./locales/es.ts'),
  fr: () => import('./locales/fr.ts'),
  ja: () => import('./locales/ja.ts'),
  ru: () => import('./locales/ru.ts'),
  'zh-Hans': () => import('./locales/zh-Hans.ts'),
  'zh-Hant': () => import('./locales/zh-Hant.ts'),
};

/** The words of a language, or a part with its words. Rejects where there are none of that name. */
export const loadWords = async (name: string): Promise<Words> => {
  const load = Object.hasOwn(WORDS, name) && WORDS[name];
  if (!load) throw Error(`expected the name of words, got ${name}`);
  // Parts come the same way; `parts.ts` knows them by their names.
  return (await load()).default as Words;
};
