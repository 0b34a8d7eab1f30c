/** Everything that is stored, by day. Each entry shows every field. */
/** @jsxRuntime classic */
/** @jsx h */
import type { ComponentChildren, h } from 'preact';
import { formatDay } from '../explain/names.ts';
import type { PanelBindings } from '../lazy-panel/contract.ts';
import { activityDays } from '../panel/activity-groups.ts';
import { now } from '../panel/now.ts';
import { profileId } from '../panel/profile-id.tsx';
import { expiryChart, interestChart } from './charts.tsx';
import { fullRow } from './full-row.tsx';
import { listStep } from './list-step.ts';

/** Renders the days with their rows, and the charts. */
export const fullActivity = (widget: PanelBindings): ComponentChildren => {
  const { h, tactful } = widget;
  const items = tactful.profile.list();
  const days = activityDays(widget, items);
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
