/** The result of each experiment on this device: the arm, its exposures, and the events since. */
import type { LedgerEvent } from '@tactful/core';
import type { EventName } from '@tactful/core/internal';
import type { PublishedExperience } from '@tactful/rules';
import type { JSX } from 'preact';
import type { InspectorContext } from './api.ts';
import { STOP_REASON_TEXT } from './stop-reasons.ts';

/** Events that are not a result of an experiment. */
const NO_RESULT: readonly EventName[] = ['page_view', 'expose', 'state_preference'];

/** The number of events by name: `view_item × 3, purchase × 1`. */
const counted = (events: readonly LedgerEvent[]): string => {
  const counts = new Map<string, number>();
  for (const { name } of events) if (!NO_RESULT.includes(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, count]) => `${name} × ${count}`).join(', ') || 'nothing';
};

/** One experiment; `undefined` for other experiences. Without an exposure, all stored events are counted. */
export const experimentResult = (
  { id, slot, experiment }: PublishedExperience,
  { tactful }: InspectorContext,
): JSX.Element | undefined => {
  if (!experiment) return;
  const { winner, stopped } = tactful.decide(slot);
  const by = stopped.find(({ experience }) => experience.id === id)?.reason;
  const events = tactful.profile.list().map(({ event }) => event);
  const exposures = events.filter(({ name, experience }) => name === 'expose' && experience === id);
  const since = Math.min(...exposures.map(({ at }) => at));
  return (
    <li key={id}>
      <strong>{id}</strong> {by ? `shows nothing: ${STOP_REASON_TEXT[by]}` : `shows ${winner?.variant}`}.
      Exposures: {exposures.length}; {exposures.length ? 'since then' : 'in all stored events'}:{' '}
      {counted(exposures.length ? events.filter(({ at }) => at >= since) : events)}.
    </li>
  );
};
