/** Translates keys into messages of one language, and formats lists. */
import type { LocalizedText } from '@tactful/core/internal';

/**
 * The messages of one language as plain text: one per line, with its key, a space and the message. A translator needs
 * no code. `locales/en.ts` is the reference, and explains the placeholders.
 */
export type Messages = string;

/** Messages by key. */
export interface MessageTable {
  readonly [key: string]: string;
}

/** Values for the placeholders of a message. */
interface MessageValues {
  readonly [name: string]: string | number;
}

/** The messages of one language. */
export interface I18n {
  /** Language tag of the messages. */
  readonly language: string;
  /** True if the language has a message of this key. */
  hasMessage(key: string): boolean;
  /** Returns the message of a key with its values; the key itself if there is no message. */
  t(key: string, values?: MessageValues): string;
  /**
   * Returns a text of the config in this language, else in English, else in any. A text of another language, or possibly
   * of another direction, is enclosed in Unicode isolates; `richText` shows it with its language.
   */
  localize(text: LocalizedText): string;
  /** The language of a text that `localize` has enclosed; absent if the config does not state it. */
  languageOf(text: string): string | undefined;
  /** Joins names with commas and the word for "and". */
  formatList(names: Iterable<string>): string;
  /** Adds messages whose keys are missing. */
  addMessages(more: MessageTable): void;
}

/** Parses the text of a messages file. */
export const parseMessages = (messages: Messages): MessageTable =>
  Object.fromEntries(messages.split('\n').map((line) => line.split(/ (.*)/)));

/** The names before which Spanish writes "e" instead of "y". */
const BEFORE_I = /^h?i(?![aeo])/i;

/** Creates the messages of a language from its table. */
export const createI18n = (messages: MessageTable, language: string): I18n => {
  // Created when they are first used: the first of each takes a browser several milliseconds, and the prompt needs none.
  let plural: Intl.PluralRules | undefined;
  const languages = new Map<string, string>();
  let table = messages;
  const t: I18n['t'] = (key, values = {}) =>
    (table[key] ?? key).replace(/\{(\w+)\|?(.*?)\}/g, (_, name: string, forms: string) => {
      const value = values[name] ?? '';
      if (!forms) return `${value}`;
      const form = Object.fromEntries(forms.split('|').map((each) => each.split('=')));
      plural ??= new Intl.PluralRules(language);
      return (form[value] ?? form[plural.select(+value)] ?? form.other).replace('#', `${values.x ?? value}`);
    });
  return {
    language,
    languageOf: (text) => languages.get(text),
    hasMessage: (key) => key in table,
    t,
    localize: (text) => {
      const isText = typeof text === 'string';
      const tags = isText ? [] : [language, 'en', ...Object.keys(text)];
      const tag = tags.find((each) => Object.hasOwn(Object(text), each)) ?? '';
      const own = `${isText ? text : text[tag]}`;
      if (tag === language || (!tag && table.dir === 'ltr')) return own;
      if (tag) languages.set(own, tag);
      return `\u2068${own}\u2069`;
    },
    formatList: (names) => {
      const [first = '', ...others] = names;
      // Not by `Intl.ListFormat`: the first one takes a slow phone a tenth of a second.
      return others.reduce(
        (x, y, at) => t('list', { x, y, n: at < others.length - 1 ? 0 : BEFORE_I.test(y) ? 1 : 2 }),
        first,
      );
    },
    addMessages: (more) => {
      table = { ...more, ...table };
    },
  };
};
