/** Records events of the page. */
import { createGate } from '../collect/gate.ts';
import { reportedNames } from '../collect/reported-names.ts';
import type { PageEvent, TrackResult } from '../events/event.ts';
import type { Runtime } from '../runtime.ts';

/** Records an event if the visitor has consented. Never throws. */
export type Track = (event: PageEvent) => TrackResult;

/** Creates the function. `follow` brings consent up to date first: the visitor may have declined in another tab. */
export const createTrack = (runtime: Runtime, follow: () => void): Track => {
  const gate = createGate(runtime);
  const { consent, log, now, engine } = runtime;
  const reported = reportedNames(engine);
  const record = (event: PageEvent): TrackResult => {
    follow();
    if (!consent.isRecording()) return { recorded: false, reason: 'no-consent' };
    const { section, path } = engine.page.get();
    const verdict = gate(event, { now: now(), section, path, events: log.ledger()?.events ?? [] });
    if (typeof verdict === 'string') return { recorded: false, reason: verdict };
    log.add(verdict);
    reported.add(event.name);
    return { recorded: true, events: verdict };
  };
  return (event) => {
    try {
      return record(event);
    } catch {
      // A getter or a proxy of the page threw.
      return { recorded: false, reason: 'malformed' };
    }
  };
};
