/** Bar charts of the profile. Each line also contains its number as text. */
/** @jsxRuntime classic */
/** @jsx h */
import type { ProfileItem } from '@tactful/core';
import type { ComponentChildren, h, JSX } from 'preact';
import { formatDate, nameOf } from '../explain/names.ts';
import type { PanelBindings } from '../lazy-panel/contract.ts';

/** More lines are not readable as a chart. */
const MAX_LINES = 6;

type Line = readonly [label: string, count: number];

/** Lines of a label, a bar and a number. A bar of full width stands for `max`. */
const barChart = ({ h }: PanelBindings, lines: readonly Line[], max: number): JSX.Element => (
  <ul class="g">
    {lines.map(([label, count]) => (
      <li>
        {label} <i style={{ width: `${(count / max) * 100}%` }} /> {count}
      </li>
    ))}
  </ul>
);

/** The most frequent product categories, with their number of events. */
export const categoryChart = (widget: PanelBindings, items: readonly ProfileItem[]): ComponentChildren => {
  const { h, t } = widget;
  const counts = new Map<string, number>();
  for (const { event } of items)
    if (event.category) counts.set(event.category, (counts.get(event.category) ?? 0) + 1);
  const lines = [...counts]
    .sort(([, one], [, other]) => other - one)
    .slice(0, MAX_LINES)
    .map(([category, count]): Line => [nameOf(widget, category), count]);
  return lines[0] && [<h3>{t('interests')}</h3>, barChart(widget, lines, lines[0][1])];
};

/** How many of the events will have expired by which day. Of many days, only some are shown. */
export const expiryChart = (widget: PanelBindings, items: readonly ProfileItem[]): JSX.Element => {
  const days = new Map<string, number>();
  const ends = items.map(({ expiresAt }) => expiresAt).sort((one, other) => one - other);
  for (const [index, end] of ends.entries()) days.set(formatDate(widget, end), index + 1);
  const lines = [...days];
  const step = Math.ceil(lines.length / MAX_LINES);
  // Counted from the last day, on which everything has expired: that one is always shown.
  const shown = lines.filter((_, index) => (lines.length - 1 - index) % step === 0);
  return barChart(widget, shown, ends.length);
};
