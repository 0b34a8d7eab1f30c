/** A row of the activity with every field of each of its entries. */
/** @jsxRuntime classic */
/** @jsx h */
import type { ProfileItem } from '@tactful/core';
import type { ComponentChildren, h, JSX } from 'preact';
import type { PanelBindings } from '../lazy-panel/contract.ts';
import type { ActivityRow } from '../panel/activity-groups.ts';
import { deleteButton, rowText, timesOf } from '../panel/activity-row.tsx';
import { deleteSince } from '../panel/forget.ts';
import { correction, isCorrectable } from './correction.tsx';
import { entryFields } from './entry-fields.tsx';
import { listStep } from './list-step.ts';

const entry = (widget: PanelBindings, item: ProfileItem): ComponentChildren => {
  const { h, t, button } = widget;
  return (
    <div class="entry" key={item.event.id}>
      {entryFields(widget, item)}
      {isCorrectable(item) &&
        widget.section(`correct-${item.event.id}`, () => correction(widget, item), t('correct'))}
      {button(t('since'), () => deleteSince(widget, item.event.at), { class: 'q' })}
    </div>
  );
};

/** Renders a row with the details of its entries. */
export const fullRow = (widget: PanelBindings, row: ActivityRow): JSX.Element => {
  const { h, t, section } = widget;
  const entries = () => {
    const { listed, more } = listStep(widget, row.items.length);
    return [row.items.slice(0, listed).map((item) => entry(widget, item)), more];
  };
  return (
    <li key={row.id}>
      <div class="row">
        <span>
          {rowText(widget, row)}
          <small>{timesOf(widget, row)}</small>
        </span>
        {deleteButton(widget, row, t('delete'))}
      </div>
      {section(`fields-${row.id}`, entries, t('fields'))}
    </li>
  );
};
