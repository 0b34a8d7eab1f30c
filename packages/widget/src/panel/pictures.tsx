/** Small pictures for who would rather look than read. Each line says in words what its bar shows. */
/** @jsxRuntime classic */
/** @jsx lent.h */
import type { ProfileItem } from '@tactful/core';
import type { ComponentChildren, JSX } from 'preact';
import { date, name } from '../explain/names.ts';
import * as lent from '../lazy-panel/bindings.ts';
import { say } from '../lazy-panel/bindings.ts';

/** As many lines as are taken in at a glance. */
const MOST_LINES = 6;

/** Lines of a name, a bar and a number; the longest bar is for `all`. */
const bars = (lines: readonly (readonly [name: string, count: number])[], all: number): JSX.Element => (
  <ul class="g">
    {lines.map(([name, count]) => (
      <li>
        {name} <i style={{ width: `${(count / all) * 100}%` }} /> {count}
      </li>
    ))}
  </ul>
);

/** What most entries are about, the most first. */
export const interests = (profile: readonly ProfileItem[]): ComponentChildren => {
  const counts = new Map<string, number>();
  for (const { event } of profile)
    if (event.category) counts.set(event.category, (counts.get(event.category) ?? 0) + 1);
  const lines = [...counts].sort(([, one], [, other]) => other - one).slice(0, MOST_LINES);
  return (
    lines[0] && [
      <h3>{say('interests')}</h3>,
      bars(
        lines.map(([category, count]) => [name(category), count]),
        lines[0][1],
      ),
    ]
  );
};

/** How many of the entries will be gone by which day; where there are many days, by some of them. */
export const expiry = (profile: readonly ProfileItem[]): JSX.Element => {
  const days = new Map<string, number>();
  const ends = profile.map(({ expiresAt }) => expiresAt).sort((one, other) => one - other);
  for (const [nth, end] of ends.entries()) days.set(date(end), nth + 1);
  const lines = [...days];
  const step = Math.ceil(lines.length / MOST_LINES);
  // Counted from the last, on which all will be gone.
  return bars(
    lines.filter((_, nth) => (lines.length - 1 - nth) % step === 0),
    ends.length,
  );
};
