/** A row of the activity: what happened how often, its deletion, and every field of each of its entries. */
/** @jsxRuntime classic */
/** @jsx h */
import type { ProfileItem } from '@tactful/core';
import type { ComponentChildren, h, JSX } from 'preact';
import { formatTime } from '../explain/names.ts';
import type { PanelBindings } from '../lazy-panel/contract.ts';
import { richText } from '../rich-text.tsx';
import type { ActivityRow } from './activity-groups.ts';
import { correction } from './correction.tsx';
import { entryFields } from './entry-fields.tsx';
import { deleteEntries } from './forget.ts';
import { listStep } from './list-step.ts';

/** The sentence of a row, with its number of entries. */
export const rowText = (widget: PanelBindings, { sentence, items }: ActivityRow): ComponentChildren => {
  const { t } = widget;
  return richText(widget, items[1] ? t('repeated', { what: sentence, n: items.length }) : sentence);
};

/** The button that deletes every entry of a row. */
export const deleteButton = (
  widget: PanelBindings,
  { sentence, items }: ActivityRow,
  label: string,
): JSX.Element =>
  widget.button(
    label,
    () =>
      deleteEntries(
        widget,
        items.map(({ event }) => event.id),
      ),
    {
      class: 'x',
      'aria-label': widget.t('deleteIt', { x: sentence }),
    },
  );

/** The times of a row: of its first and of its last event. */
export const timesOf = (widget: PanelBindings, { items }: ActivityRow): string => {
  const times = [items.at(-1), items[0]].map((item) => formatTime(widget, item?.event.at ?? 0));
  return [...new Set(times)].join(' – ');
};

const entry = (widget: PanelBindings, item: ProfileItem): ComponentChildren => {
  const { h, t, tactful, button } = widget;
  return (
    <div class="entry" key={item.event.id}>
      {entryFields(widget, item)}
      {widget.section(`correct-${item.event.id}`, () => correction(widget, item), t('correct'))}
      {button(t('since'), () => tactful.consent.pauseRecording(item.event.at), { class: 'q' })}
    </div>
  );
};

/** Renders a row with the details of its entries. */
export const fullRow = (widget: PanelBindings, row: ActivityRow): JSX.Element => {
  const { h, t, section } = widget;
  // The oldest one: newer events join the row.
  const id = row.items.at(-1)?.event.id;
  const entries = () => {
    const { listed, more } = listStep(widget, row.items.length);
    return [row.items.slice(0, listed).map((item) => entry(widget, item)), more];
  };
  return (
    <li key={id}>
      <div class="row">
        <span>
          {rowText(widget, row)}
          <small>{timesOf(widget, row)}</small>
        </span>
        {deleteButton(widget, row, t('delete'))}
      </div>
      {section(`fields-${id}`, entries, t('fields'))}
    </li>
  );
};
