/** The parts of a row of the activity: what happened how often, when, and its deletion. */
/** @jsxRuntime classic */
/** @jsx h */
import type { ComponentChildren, h, JSX } from 'preact';
import { formatTime } from '../explain/names.ts';
import type { PanelBindings } from '../lazy-panel/contract.ts';
import { richText } from '../rich-text.tsx';
import type { ActivityRow } from './activity-groups.ts';
import { deleteEntries } from './forget.ts';

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
