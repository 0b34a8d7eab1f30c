/** Keeps this page in step with consent and with what other tabs store. */
import { pauseEnd } from '../consent/pause.ts';
import { throttle } from '../platform/page-lifecycle.ts';
import type { Runtime } from '../runtime.ts';

/** The least time between two reads of storage for what other tabs wrote. */
const REREAD_MS = 250;

/** Brings this page up to date. */
export interface ConsentFollower {
  /** Reads the consent record, and opens or closes the ledger accordingly. Cheap enough for every event. */
  follow(): void;
  /** Called when another tab changed something, or the visitor returns to this tab. */
  onOtherTab(): void;
}

/** Creates the follower. */
export const createConsentFollower = ({ consent, log, now, open }: Runtime): ConsentFollower => {
  const rereadLedger = throttle(REREAD_MS, () => {
    if (consent.isTailored()) log.refresh();
  });
  const follow = (): void => {
    consent.reread();
    const isClosed = log.status().storage === 'closed';
    if (consent.isTailored() && isClosed) void open();
    if (!consent.isTailored() && !isClosed) log.close();
    // A pause lasts as long as the visit.
    const { pausedUntil = 0 } = consent.record() ?? {};
    const end = pauseEnd(now());
    if (consent.isPaused() && end > pausedUntil) consent.change(() => ({ pausedUntil: end }));
  };
  return {
    follow,
    onOtherTab: () => {
      follow();
      rereadLedger();
    },
  };
};
