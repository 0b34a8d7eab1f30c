/** Everything that is stored: the latest rows at once, and all of it by day. Each entry shows every field. */
/** @jsxRuntime classic */
/** @jsx h */
import type { ProfileItem } from '@tactful/core';
import type { ComponentChildren, h, JSX } from 'preact';
import { formatDay } from '../explain/names.ts';
import type { PanelBindings } from '../lazy-panel/contract.ts';
import { type ActivityDay, activityDays } from './activity-groups.ts';
import { deleteButton, fullRow, rowText, timesOf } from './activity-row.tsx';
import { expiryChart, interestChart } from './charts.tsx';
import { listStep } from './list-step.ts';
import { now } from './now.ts';
import { toolbar } from './toolbar.tsx';

/** The rows that are shown before the section is opened. */
const LATEST = 3;

/** The random id of the profile, which is stored as well. */
const profileId = ({ h, tactful, t }: PanelBindings): JSX.Element => (
  <p>
    <small>
      {t('profileId')} <code data-field="profile">{tactful.profile.id()}</code>
    </small>
    <small>{t('profileIdUse')}</small>
  </p>
);

const fullList = (widget: PanelBindings, days: readonly ActivityDay[], items: readonly ProfileItem[]) => {
  const { h } = widget;
  const count = days.reduce((sum, { rows }) => sum + rows.length, 0);
  const { listed, more } = listStep(widget, count);
  let left = listed;
  const shown = days.flatMap((day) => {
    const rows = day.rows.slice(0, Math.max(0, left));
    left -= day.rows.length;
    return rows[0] ? [{ ...day, rows }] : [];
  });
  return [
    interestChart(widget, items),
    shown.map(({ at, rows }) => (
      <div key={new Date(at).toDateString()}>
        <h4>{formatDay(widget, at, now())}</h4>
        <ul class="rows">{rows.map((row) => fullRow(widget, row))}</ul>
      </div>
    )),
    more,
    expiryChart(widget, items),
    profileId(widget),
  ];
};

/** Renders the activity; only the sentence that there is none if nothing is stored. */
export const activity = (widget: PanelBindings): ComponentChildren => {
  const { h, t, tactful, state, section } = widget;
  const items = tactful.profile.list();
  if (!items[0]) return [<p>{t('empty')}</p>, profileId(widget)];
  const days = activityDays(widget, items);
  const latest = days
    .flatMap((day) => day.rows.map((row) => ({ row, day: formatDay(widget, day.at, now()) })))
    .slice(0, LATEST);
  const rows = latest.map(({ row, day }) => (
    <div class="row" key={row.items[0].event.id}>
      <span>
        {rowText(widget, row)}
        <small>
          {day} · {timesOf(widget, row)}
        </small>
      </span>
      {deleteButton(widget, row, '×')}
    </div>
  ));
  const isOpen = !!state.openSections.activity;
  const all = section('activity', () => fullList(widget, days, items), t('allActivity', { n: items.length }));
  return (
    <div id="latest">
      <h3>{t('activity')}</h3>
      {toolbar(widget, t('activity'), [isOpen ? [] : rows, all], { isActive: !isOpen })}
    </div>
  );
};
