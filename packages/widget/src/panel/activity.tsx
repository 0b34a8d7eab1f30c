/** The activity: its latest rows, and the section with everything that is stored. */
/** @jsxRuntime classic */
/** @jsx h */
import type { ProfileItem } from '@tactful/core';
import type { ComponentChildren, h, JSX } from 'preact';
import { formatDay } from '../explain/names.ts';
import type { PanelBindings } from '../lazy-panel/contract.ts';
import { activityDays } from './activity-groups.ts';
import { deleteButton, rowText, timesOf } from './activity-row.tsx';
import { now } from './now.ts';
import { profileId } from './profile-id.tsx';
import { toolbar } from './toolbar.tsx';

/** The rows that are shown before the section is opened. */
const LATEST = 3;

/** The latest rows, each with its day. */
const latestRows = (widget: PanelBindings, items: readonly ProfileItem[]): readonly JSX.Element[] => {
  const { h } = widget;
  return activityDays(widget, items)
    .flatMap(({ at, rows }) => rows.map((row) => ({ row, at })))
    .slice(0, LATEST)
    .map(({ row, at }) => (
      <div class="row" key={row.id}>
        <span>
          {rowText(widget, row)}
          <small>
            {formatDay(widget, at, now())} · {timesOf(widget, row)}
          </small>
        </span>
        {deleteButton(widget, row, '×')}
      </div>
    ));
};

/** Renders the activity; only the sentence that there is none if nothing is stored. */
export const activity = (widget: PanelBindings): ComponentChildren => {
  const { h, t, tactful, state, section, more } = widget;
  const items = tactful.profile.list();
  const n = items.length;
  if (!n) return [<p>{t('empty')}</p>, profileId(widget)];
  const isOpen = !!state.openSections.activity;
  const all = section('activity', () => more((loaded) => loaded.renderActivity()), t('allActivity', { n }));
  return (
    <div id="latest">
      <h3>{t('activity')}</h3>
      {toolbar(widget, t('activity'), [isOpen ? [] : latestRows(widget, items), all], { isActive: !isOpen })}
    </div>
  );
};
