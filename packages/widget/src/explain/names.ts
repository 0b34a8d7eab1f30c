/** What things are called, and days, in the language of the page. */
import { host, language, say, text } from '../lazy-panel/bindings.ts';

/** Keeps words of another direction together within a sentence from right to left. */
export const apart = (words: string): string => (say('dir') === 'rtl' ? `\u2068${words}\u2069` : words);

/** What the shop calls a category, brand, feature, section, purpose or answer. */
export const name = (slug: string | number | boolean): string => {
  const { catalog, purposes, questions } = host.tactful.config;
  const named =
    catalog?.names?.[`${slug}`] ??
    purposes[`${slug}`]?.label ??
    questions?.flatMap(({ options }) => options).find(({ value }) => value === slug)?.label ??
    `${slug}`.replaceAll('-', ' ');
  return apart(text(named));
};

/** Kept, since making one takes longer than all else about an entry, and there may be 500. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** A day, or with `'short'` a day and a time. */
export const date = (at: number, timeStyle?: 'short'): string => {
  const key = language + timeStyle;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle });
  formats.set(key, format);
  return format.format(at);
};
