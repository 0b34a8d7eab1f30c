/** Names and dates in the language of the page. */
import type { Tactful } from '@tactful/core';
import { LESS_OF, type LocalizedText } from '@tactful/core/internal';
import type { I18n } from '../i18n.ts';
import { nameOnPage } from './name-on-page.ts';

/** The context that names and reasons need. */
export interface ExplainContext extends I18n {
  readonly tactful: Pick<Tactful, 'config'>;
}

/** The shop's name for a category, brand, item, feature, section or option of a question; absent if it has none. */
export const knownName = (widget: ExplainContext, value: string): string | undefined => {
  const { catalog = {}, questions } = widget.tactful.config;
  const names = [catalog.categories, catalog.brands, catalog.names].find(
    (some) => some && Object.hasOwn(some, value),
  );
  const name: LocalizedText | undefined =
    names?.[value] ??
    questions?.flatMap(({ options }) => options).find((option) => option.value === value)?.label;
  return name && widget.localize(name);
};

/** The shop's name; without one, the words that a slug was made of. */
export const nameOf = (widget: ExplainContext, value: string | number | boolean): string =>
  knownName(widget, `${value}`) ?? widget.localize(`${value}`.replaceAll('-', ' '));

/** The fields whose values a visitor can refuse; every other refused value is the id of a product. */
const REFUSABLE_FIELDS = ['category', 'brand'] as const;

/** The name of a selected option. A product that the visitor refused has its name on the page, or none; its id is not shown. */
export const optionName = (widget: ExplainContext, question: string | undefined, option: string): string => {
  const { names } = widget.tactful.config;
  const isProduct = question === LESS_OF && !REFUSABLE_FIELDS.some((field) => names[field]?.includes(option));
  return isProduct
    ? (knownName(widget, option) ?? (nameOnPage(option) || widget.t('one')))
    : nameOf(widget, option);
};

/** The names of selected options, each once: several products may have no name. */
export const optionNames = (
  widget: ExplainContext,
  question: string | undefined,
  options: readonly string[] = [],
): string => widget.formatList(new Set(options.map((option) => optionName(widget, question, option))));

/** The name of an experience; a generic one if it has none. Its id and its benefit are never shown as a name. */
export const experienceName = (widget: ExplainContext, id: string): string => {
  const { name } = widget.tactful.config.experiences.find((experience) => experience.id === id) ?? {};
  return name ? widget.localize(name) : widget.t('version');
};

/** The name of a slot; a generic one if the config has none. */
export const slotName = (widget: ExplainContext, slot: string): string => {
  const { slots = {} } = widget.tactful.config;
  const name = Object.hasOwn(slots, slot) && slots[slot]?.name;
  return name ? widget.localize(name) : widget.t('place');
};

/** A purpose as it continues a list of uses. */
export const useOf = (widget: ExplainContext, purpose: string): string => {
  const { use, label = '' } = widget.tactful.config.purposes[purpose] ?? {};
  return widget.localize(use ?? label);
};

/** A cache: creating a format takes longer than the rest of an item, and there may be 500 items. */
const formats = new Map<string, Intl.DateTimeFormat>();

const formatWith = (
  language: string,
  name: string,
  options: Intl.DateTimeFormatOptions,
  at: number,
): string => {
  const key = language + name;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(language, options);
  formats.set(key, format);
  return format.format(at);
};

/** A date (epoch ms); with `'short'`, a date and a time. */
export const formatDate = ({ language }: I18n, at: number, timeStyle?: 'short'): string =>
  formatWith(language, `${timeStyle}`, { dateStyle: 'medium', timeStyle }, at);

/** A time of day (epoch ms). */
export const formatTime = ({ language }: I18n, at: number): string =>
  formatWith(language, 'time', { timeStyle: 'short' }, at);

/** A day (epoch ms): today, yesterday, or its date with the day of the week. */
export const formatDay = ({ language }: I18n, at: number, now: number): string => {
  const days = Math.round((new Date(at).setHours(12, 0, 0, 0) - new Date(now).setHours(12, 0, 0, 0)) / 864e5);
  return days > -2
    ? new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(days, 'day')
    : formatWith(language, 'day', { weekday: 'long', day: 'numeric', month: 'long' }, at);
};
