/** Names and dates in the language of the page. */
import type { Tactful } from '@tactful/core';
import type { I18n } from '../i18n.ts';

/** The context that names and reasons need. */
export interface ExplainContext extends I18n {
  readonly tactful: Pick<Tactful, 'config'>;
}

/** Isolates a text of the other direction within a right-to-left message. */
export const isolate = ({ t }: I18n, text: string): string =>
  t('dir') === 'rtl' ? `\u2068${text}\u2069` : text;

/** The shop's name for a category, brand, feature, section, purpose or option of a question. */
export const nameOf = (widget: ExplainContext, value: string | number | boolean): string => {
  const { catalog = {}, purposes, questions } = widget.tactful.config;
  const slug = `${value}`;
  const names = [catalog.categories, catalog.brands, catalog.names].find(
    (some) => some && Object.hasOwn(some, slug),
  );
  const name =
    names?.[slug] ??
    purposes[slug]?.label ??
    questions?.flatMap(({ options }) => options).find((option) => option.value === slug)?.label ??
    slug.replaceAll('-', ' ');
  return isolate(widget, widget.localize(name));
};

/** A cache: creating a format takes longer than the rest of an item, and there may be 500 items. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** A date (epoch ms); with `'short'`, a date and a time. */
export const formatDate = ({ language }: I18n, at: number, timeStyle?: 'short'): string => {
  const key = language + timeStyle;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle });
  formats.set(key, format);
  return format.format(at);
};
