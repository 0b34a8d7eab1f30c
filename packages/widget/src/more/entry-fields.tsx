/** Every stored field of an event, with its label. Codes that only machines read are marked as code. */
/** @jsxRuntime classic */
/** @jsx h */
import type { LedgerEvent, ProfileItem } from '@tactful/core';
import { LESS_OF } from '@tactful/core/internal';
import type { ComponentChildren, h, JSX } from 'preact';
import { experienceName, formatDate, nameOf, optionNames, useOf } from '../explain/names.ts';
import { eventText } from '../explain/reason.ts';
import type { PanelBindings } from '../lazy-panel/contract.ts';
import { richText } from '../rich-text.tsx';

type Field = keyof LedgerEvent;

/** The fields of an event, in the order in which they are shown. The type makes the list complete. */
const ORDER: { readonly [F in Field]-?: true } = {
  name: true,
  at: true,
  section: true,
  item: true,
  category: true,
  brand: true,
  price: true,
  currency: true,
  quantity: true,
  related: true,
  term: true,
  order: true,
  outcome: true,
  feature: true,
  question: true,
  answers: true,
  experience: true,
  id: true,
};

/** A price in its currency, or in that of the shop. */
const formatPrice = ({ tactful, language }: PanelBindings, { price = 0, currency }: LedgerEvent): string => {
  const code = currency ?? tactful.config.site.currency;
  return price.toLocaleString(language, code ? { style: 'currency', currency: code } : {});
};

/** The text of a question; for one about interests that the shop does not have, what it is about. */
const questionText = ({ tactful, t, localize }: PanelBindings, id: string): string => {
  const label = tactful.config.questions?.find((question) => question.id === id)?.label;
  return label ? localize(label) : t(id === LESS_OF ? 'less' : id);
};

const FORMATS: { readonly [F in Field]?: (widget: PanelBindings, event: LedgerEvent) => string } = {
  name: eventText,
  at: (widget, { at }) => formatDate(widget, at, 'short'),
  price: formatPrice,
  currency: ({ language }, { currency = '' }) =>
    new Intl.DisplayNames(language, { type: 'currency' }).of(currency) ?? currency,
  quantity: ({ language }, { quantity = 0 }) => quantity.toLocaleString(language),
  outcome: (widget, { outcome = '' }) =>
    widget.hasMessage(`is.${outcome}`) ? widget.t(`is.${outcome}`) : nameOf(widget, outcome),
  question: (widget, { question = '' }) => questionText(widget, question),
  answers: (widget, { question, answers }) => optionNames(widget, question, answers) || '–',
  experience: (widget, { experience = '' }) => experienceName(widget, experience),
};

const CODES: readonly Field[] = ['item', 'related', 'order', 'id'];

const fieldValue = (widget: PanelBindings, event: LedgerEvent, field: Field): ComponentChildren => {
  const { h } = widget;
  if (CODES.includes(field)) return <code>{event[field]}</code>;
  const format = FORMATS[field];
  return richText(widget, format ? format(widget, event) : nameOf(widget, `${event[field]}`));
};

/** Renders the fields of a stored event, with its purposes and its expiry. */
export const entryFields = (
  widget: PanelBindings,
  { event, purposes, expiresAt }: ProfileItem,
): JSX.Element => {
  const { h, t, formatList } = widget;
  // The keys of the list are fields; TypeScript types all keys as texts.
  const fields = (Object.keys(ORDER) as Field[]).filter((field) => event[field] !== undefined);
  const line = (label: string, value: ComponentChildren, field?: Field) => [
    <dt>{t(label)}</dt>,
    <dd data-field={field}>{value}</dd>,
  ];
  return (
    <dl>
      {fields.map((field) =>
        line(field === 'name' ? 'what' : field, fieldValue(widget, event, field), field),
      )}
      {line('usedFor', richText(widget, formatList(purposes.map((purpose) => useOf(widget, purpose)))))}
      {line('until', formatDate(widget, expiresAt))}
    </dl>
  );
};
