/** Messages for the consent state and for results of actions. */
import type { Result } from '@tactful/core';
import type { Frame } from './prompt/contract.ts';

/**
 * The consent state as a message. Reasons that override the visitor's consent come first: minors, the cookie settings of the
 * site, then another site.
 *
 * Three of these messages are loaded with the panel; until then the message of the status is shown.
 */
export const consentText = ({ tactful, t, hasMessage }: Frame): string => {
  const { status, paused, recordingPaused, ...bounds } = tactful.consent.get();
  const detail = paused ? 'paused' : recordingPaused ? 'guest' : status;
  const bound = bounds.minors
    ? 'minors'
    : bounds.gateClosed
      ? 'cookies'
      : bounds.declinedElsewhere && 'elsewhere';
  const key = bound || (status === 'tailored' ? detail : status);
  return t(hasMessage(key) ? key : status);
};

/** The result of an action as a message; a reason without a message is not named. */
export const resultText = (frame: Frame, result: Result): string => {
  const { tactful, t, hasMessage } = frame;
  if (result.ok) return t('done');
  const { reason } = result;
  // Nothing failed: the visitor's consent has no effect here.
  if (reason === 'no-consent') return consentText(frame);
  return t([reason, tactful.status().storage].find(hasMessage) ?? 'failed');
};
