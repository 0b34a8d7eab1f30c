/** What this part was lent, and what it says names and dates with. */
import type { Kit } from '../kit.ts';

export type { JSX } from 'preact';

export let kit: Kit;
export let h: Kit['h'];
export let say: Kit['say'];

export const take = (lent: Kit): void => {
  kit = lent;
  ({ h, say } = lent);
};

/** What the shop calls a category, brand, feature, section, purpose or answer. */
export const name = (slug: string | number | boolean): string => {
  const { catalog, purposes, questions } = kit.host.personalizer.config;
  return kit.text(
    catalog?.names?.[`${slug}`] ??
      purposes[`${slug}`]?.label ??
      questions?.flatMap(({ options }) => options).find(({ value }) => value === slug)?.label ??
      `${slug}`.replaceAll('-', ' '),
  );
};

/** Kept, since making one takes longer than all else about an entry, and there may be 500. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** A day, or with `'short'` a day and a time. */
export const date = (at: number, timeStyle?: 'short'): string => {
  const { language } = kit;
  const key = language + timeStyle;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle });
  formats.set(key, format);
  return format.format(at);
};
