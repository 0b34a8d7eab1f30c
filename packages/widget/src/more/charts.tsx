/** Pictures of the profile: interests by week, and what expires when. Each also has its numbers as text. */
/** @jsxRuntime classic */
/** @jsx h */
import type { ProfileItem } from '@tactful/core';
import type { ComponentChildren, h } from 'preact';
import { formatDate, nameOf } from '../explain/names.ts';
import type { PanelBindings } from '../lazy-panel/contract.ts';
import { now } from '../panel/now.ts';
import { richText } from '../rich-text.tsx';

/** More lines are not readable as a chart. */
const MAX_LINES = 5;
const WEEKS = 5;
const WEEK_MS = 7 * 864e5;

/** The number of events about each category in each of the last weeks, the oldest week first. */
const countsByWeek = (items: readonly ProfileItem[]): ReadonlyMap<string, readonly number[]> => {
  const counts = new Map<string, number[]>();
  for (const { event } of items) {
    const week = WEEKS - 1 - Math.floor((now() - event.at) / WEEK_MS);
    if (!event.category || week < 0 || week >= WEEKS) continue;
    const weeks = counts.get(event.category) ?? Array<number>(WEEKS).fill(0);
    weeks[week] = (weeks[week] ?? 0) + 1;
    counts.set(event.category, weeks);
  }
  return counts;
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** The strongest categories, with a bar for each week. */
export const interestChart = (widget: PanelBindings, items: readonly ProfileItem[]): ComponentChildren => {
  const { h, t } = widget;
  const lines = [...countsByWeek(items)]
    .sort(([, one], [, other]) => sum(other) - sum(one))
    .slice(0, MAX_LINES);
  const max = Math.max(...lines.flatMap(([, weeks]) => weeks));
  return (
    lines[0] && (
      <figure>
        <figcaption>{t('overTime')}</figcaption>
        {lines.map(([category, weeks]) => {
          const name = nameOf(widget, category);
          return (
            <div class="line">
              <span>{richText(widget, name)}</span>
              <span class="weeks" role="img" aria-label={t('perWeek', { what: name, x: weeks.join(', ') })}>
                {weeks.map((count) => (
                  <i style={{ height: `${(count / max) * 100}%` }} />
                ))}
              </span>
              <span>{sum(weeks)}</span>
            </div>
          );
        })}
      </figure>
    )
  );
};

/** How many of the events will have expired by which day. Of many days, only some are shown. */
export const expiryChart = (widget: PanelBindings, items: readonly ProfileItem[]): ComponentChildren => {
  const { h, t } = widget;
  const days = new Map<string, number>();
  const ends = items.map(({ expiresAt }) => expiresAt).sort((one, other) => one - other);
  for (const [index, end] of ends.entries()) days.set(formatDate(widget, end), index + 1);
  const lines = [...days];
  const step = Math.ceil(lines.length / MAX_LINES);
  // Counted from the last day, on which everything has expired: that one is always shown.
  const shown = lines.filter((_, index) => (lines.length - 1 - index) % step === 0);
  return (
    <figure>
      <figcaption>{t('expiry')}</figcaption>
      {shown.map(([day, n]) => (
        <div class="line">
          <span>{day}</span>
          <span class="bar" role="img" aria-label={t('expires', { day, n, m: ends.length })}>
            <i style={{ width: `${(n / ends.length) * 100}%` }} />
          </span>
          <span>{n}</span>
        </div>
      ))}
      <small>{t('sooner')}</small>
    </figure>
  );
};
