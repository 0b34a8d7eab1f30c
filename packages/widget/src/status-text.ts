/** Where the visitor stands, and how an act of theirs ended, as sentences. */
import type { Result } from '@tactful/core';
import { has, say } from './i18n.ts';
import { tactful } from './state.ts';

/**
 * Where the visitor stands: what keeps a yes from having an effect comes before what was answered. Two of these
 * sentences come with the panel; what is said until then is as true, and less exact.
 */
export const stands = (): string => {
  const { status, minors, declinedElsewhere, paused, recordingPaused } = tactful.consent.get();
  const loosened = paused ? 'paused' : recordingPaused ? 'guest' : status;
  const key = minors ? 'minors' : declinedElsewhere ? 'elsewhere' : status === 'tailored' ? loosened : status;
  return say(has(key) ? key : status);
};

/** How an act ended. What it failed of is told in words where there are any, else by its name. */
export const ended = (outcome: Result): string => {
  if (outcome.ok) return say('done');
  const { reason } = outcome;
  // Nothing failed: what was answered has no effect here.
  if (reason === 'no-consent') return stands();
  return say([reason, tactful.status().storage].find(has) ?? 'failed', { x: reason });
};
