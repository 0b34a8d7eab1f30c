/** Where the visitor stands, as far as deciding needs it: the stored answer, the browser's signal and the page. */
import type { Config, DataCategory } from '@tactful/rules';
import type { PageContext } from '../personalizer.ts';
import {
  CONSENT_DAYS,
  type ConsentRecord,
  DAY_MS,
  purposeHash,
  readConsentRecord,
} from './consent-record.ts';

export const MINUTE_MS = 6e4;

/** True while the browser sends Global Privacy Control. */
export const hasGpcSignal = (): boolean =>
  // Not in the DOM library yet; in Node there may be no navigator.
  !!(globalThis.navigator as { globalPrivacyControl?: boolean } | undefined)?.globalPrivacyControl;

/** True while an answer holds, whichever it was. */
export const isUnexpired = ({ day }: ConsentRecord, now: number): boolean =>
  now / DAY_MS - day < CONSENT_DAYS + 1;

/** True while `answer` is a yes that holds: not older than six months, and the signal was known if there is one. */
export const isConsentGiven = (answer: ConsentRecord | undefined, now: number): boolean =>
  !!answer &&
  isUnexpired(answer, now) &&
  /^(tailored|opting)$/.test(answer.state) &&
  (!hasGpcSignal() || !!answer.gpc);

export interface ConsentReader {
  record(): ConsentRecord | undefined;
  /** True where localStorage is refused. */
  isStorageBlocked(): boolean;
  /** Goes by this answer from now on. */
  use(found: ReturnType<typeof readConsentRecord>): void;
  isForMinors(): boolean;
  isDeclinedElsewhere(): boolean;
  /** True while the profile may be read and written. */
  isTailored(): boolean;
  isPaused(): boolean;
  isPurposeAllowed(purpose: string): boolean;
  isCategoryAllowed(kind: DataCategory): boolean;
}

/** Reads the stored answer at once. */
export const createConsentReader = (
  { site }: Config,
  now: () => number,
  page: () => PageContext,
): ConsentReader => {
  let { record, blocked } = readConsentRecord();
  const isForMinors = (): boolean => site.audience === 'minors' || !!page().minors;
  const isDeclinedElsewhere = (): boolean => !!site.shareChoiceWith && !!page().declinedElsewhere;
  return {
    record: () => record,
    isStorageBlocked: () => blocked,
    use: (found) => {
      ({ record, blocked } = found);
    },
    isForMinors,
    isDeclinedElsewhere,
    isTailored: () => isConsentGiven(record, now()) && !isForMinors() && !isDeclinedElsewhere(),
    isPaused: () => (record?.pausedUntil ?? 0) * MINUTE_MS > now(),
    isPurposeAllowed: (purpose) => !!record?.purposes?.[purposeHash(purpose)],
    isCategoryAllowed: (kind) => !!record?.on?.includes(kind),
  };
};
