/** The activity: its latest rows, and the section with everything that is stored. */
/** @jsxRuntime classic */
/** @jsx h */
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
const latestRows = (widget: PanelBindings): readonly JSX.Element[] => {
  const { h, tactful } = widget;
  return activityDays(widget, tactful.profile.list())
    .flatMap((day) => day.rows.map((row) => ({ row, day: formatDay(widget, day.at, now()) })))
    .slice(0, LATEST)
    .map(({ row, day }) => (
      <div class="row" key={row.id}>
        <span>
          {rowText(widget, row)}
          <small>
            {day} · {timesOf(widget, row)}
          </small>
        </span>
        {deleteButton(widget, row, '×')}
      </div>
    ));
};

/** Renders the activity; only the sentence that there is none if nothing is stored. */
export const activity = (widget: PanelBindings): ComponentChildren => {
  const { h, t, tactful, state, section, more } = widget;
  const n = tactful.profile.list().length;
  if (!n) return [<p>{t('empty')}</p>, profileId(widget)];
  const isOpen = !!state.openSections.activity;
  const all = section('activity', () => more((loaded) => loaded.renderActivity()), t('allActivity', { n }));
  return (
    <div id="latest">
      <h3>{t('activity')}</h3>
      {toolbar(widget, t('activity'), [isOpen ? [] : latestRows(widget), all], { isActive: !isOpen })}
    </div>
  );
};
