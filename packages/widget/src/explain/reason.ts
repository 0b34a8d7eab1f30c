/** Messages for events and facts, with their real values. */
import type { LedgerEvent } from '@tactful/core';
import { LESS_OF, type ReasonWithEvents } from '@tactful/core/internal';
import { type ExplainContext, experienceName, knownName, nameOf, optionNames } from './names.ts';

/** The options that the visitor selected, or took back. */
const statementText = (widget: ExplainContext, { question, answers = [] }: LedgerEvent): string => {
  const { t } = widget;
  if (!answers.length) return t('took-back');
  const x = optionNames(widget, question, answers);
  return t(question === LESS_OF ? LESS_OF : 'state_preference', { x });
};

/** The subject of an event by its name: never an id. */
const subjectOf = (widget: ExplainContext, event: LedgerEvent): string => {
  const { experience, feature, item = '', category, brand, term } = event;
  if (experience !== undefined) return experienceName(widget, experience);
  const words = feature ?? term ?? category ?? brand;
  return (
    knownName(widget, item) ??
    (words ? nameOf(widget, words) : widget.t(event.name === 'view_item' && item ? 'one' : 'all'))
  );
};

/** A stored event as a message: 'You viewed Coats'. */
export const eventText = (widget: ExplainContext, event: LedgerEvent): string =>
  event.name === 'state_preference'
    ? statementText(widget, event)
    : widget.t(event.name === 'dismiss' ? 'turned-down' : event.name, { x: subjectOf(widget, event) });

/** The event that a fact counts, by the first segment of its path. */
const EVENT_OF_FACT: { readonly [segment: string]: string } = {
  viewed: 'view_item',
  searched: 'search',
  carted: 'add_to_cart',
  bought: 'purchase',
  features: 'use_feature',
};

/** Whether a fact or the last segment of its path is a number of days since something happened. */
const isDaysSince = (path: string): boolean => path.includes('daysSince');

/** A value as a message: a tier, a level, an outcome, yes or no; else by its name. */
const valueName = (widget: ExplainContext, value: string | number | boolean): string =>
  widget.hasMessage(`is.${value}`) ? widget.t(`is.${value}`) : nameOf(widget, value);

/** '3 days ago'; empty if it never happened. */
const daysAgo = (language: string, days: number): string =>
  days < Number.POSITIVE_INFINITY
    ? new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(-Math.floor(days), 'day')
    : '';

const formatValue = (
  widget: ExplainContext,
  { fact, value }: Pick<ReasonWithEvents, 'fact' | 'value'>,
): string => {
  const { tactful, language, formatList } = widget;
  if (typeof value !== 'number')
    return formatList(
      [value]
        .flat()
        .slice(0, 3)
        .map((each) => valueName(widget, each)),
    );
  if (isDaysSince(fact)) return daysAgo(language, value);
  const { currency = 'EUR' } = tactful.config.site;
  const style = fact === 'cart.value' ? 'currency' : fact.startsWith('affinity.') ? 'percent' : 'decimal';
  return value.toLocaleString(language, { style, currency, maximumFractionDigits: 0 });
};

/** A count of events: `viewed.category.coats.7d`, `viewed.all.7d`, `bought.category.coats.daysSince`. */
const countText = (widget: ExplainContext, { fact, value }: ReasonWithEvents): string => {
  const { t } = widget;
  const [head = '', dimension = '', id = '', last = ''] = fact.split('.');
  const x = formatValue(widget, { fact, value });
  const n = Number(value);
  const window = last || id;
  const hasDate = isDaysSince(window);
  const product = dimension === 'item' && (knownName(widget, id) ?? t('one'));
  const thing = product || (last ? valueName(widget, id) : t('all'));
  return t('did', {
    what: t(`${EVENT_OF_FACT[head]}`, { x: (hasDate ? x : n) ? thing : t('none', { x: thing }) }),
    // -1 if there is a date instead of a number; 0 means never.
    n: hasDate && x ? -1 : hasDate ? 0 : n,
    window: hasDate ? x : window === 'all' ? '' : t(window),
  }).trim();
};

/** A reason as a message: 'You viewed coats 3 times in the last 7 days'. */
export const reasonText = (widget: ExplainContext, reason: ReasonWithEvents): string => {
  const { tactful, t, localize, hasMessage } = widget;
  const { fact, value } = reason;
  const [head = '', dimension = '', id = ''] = fact.split('.');
  if (id && Object.hasOwn(EVENT_OF_FACT, head)) return countText(widget, reason);
  const x = formatValue(widget, reason);
  if (head === 'stated') return x ? t('state_preference', { x }) : t('took-back');
  if (head === 'affinity') return t(id ? 'share' : head, { what: valueName(widget, id), x });
  if (hasMessage(fact)) return t(fact, { x, n: Number(value) });
  const label = tactful.config.host?.[dimension]?.label;
  const what = label
    ? localize(label)
    : [head, dimension, id]
        .filter(Boolean)
        .map((segment) => nameOf(widget, segment))
        .join(' ');
  return t('word', { what, x });
};
