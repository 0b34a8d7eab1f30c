/** The local result of each experiment: what this visitor drew, whether it was seen, and what came of it. */
import type { LedgerEvent } from '@tactful/core';
import type { Experience } from '@tactful/rules';
import type { JSX } from 'preact';
import type { InspectorHost } from './host.ts';
import { STOPS } from './words.ts';

/** What happens by itself, and what is a result of nothing. */
const NO_RESULT = /^(page_view|expose|state_preference)$/;

/** How often each thing happened, as `view_item × 3, purchase × 1`. */
const counted = (events: readonly LedgerEvent[]): string => {
  const counts = new Map<string, number>();
  for (const { name } of events) if (!NO_RESULT.test(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, count]) => `${name} × ${count}`).join(', ') || 'nothing';
};

/** One experiment; nothing for an experience that is none. Whoever is shown nothing is told by all that is kept. */
export const trial = (
  { id, slot, experiment }: Experience,
  { tactful }: InspectorHost,
): JSX.Element | undefined => {
  if (!experiment) return;
  const { winner, stopped } = tactful.decide(slot);
  const by = stopped.find(({ experience }) => experience.id === id)?.reason;
  const events = tactful.profile.list().map(({ event }) => event);
  const seen = events.filter(({ name, experience }) => name === 'expose' && experience === id);
  const since = Math.min(...seen.map(({ at }) => at));
  return (
    <li key={id}>
      <strong>{id}</strong> {by ? `shows nothing: ${STOPS[by]}` : `shows ${winner?.variant}`}. Seen{' '}
      {seen.length} ×; {seen.length ? 'since then' : 'in all that is kept'}:{' '}
      {counted(seen.length ? events.filter(({ at }) => at >= since) : events)}.
    </li>
  );
};
