/** Reads what is allowed from the consent record, the browser's signal and the page. */
import type { Config, DataCategory } from '@tactful/rules';
import type { PageContext } from '../page-context.ts';
import { DAY_MS, MINUTE_MS } from '../platform/time.ts';
import type { ConsentGate } from './consent-gate.ts';
import { CONSENT_DAYS, type ConsentRecord, isConsentState, purposeHash } from './consent-record.ts';

/** True while the browser sends Global Privacy Control. */
export const hasGpcSignal = (): boolean =>
  // Not in the DOM library yet; in Node there may be no navigator.
  !!(globalThis.navigator as { globalPrivacyControl?: boolean } | undefined)?.globalPrivacyControl;

/** True while a record is valid, whether it consents or declines. */
export const isUnexpired = ({ day }: ConsentRecord, now: number): boolean =>
  now / DAY_MS - day < CONSENT_DAYS + 1;

/** True for a consent that is valid: at most six months old, and given with GPC in place where GPC is on. */
export const isConsentGiven = (record: ConsentRecord | undefined, now: number): boolean =>
  !!record && isUnexpired(record, now) && isConsentState(record.state) && (!hasGpcSignal() || !!record.gpc);

/** Questions about consent. Each call reads the record as it is then. */
export interface ConsentReader {
  /** True when the site or the page is meant for minors. */
  isForMinors(): boolean;
  /** True when the visitor declined on a sibling subdomain and the config shares consent. */
  isDeclinedElsewhere(): boolean;
  /** True while an upper bound is in effect, whatever the visitor has chosen: the consent gate, minors, a refusal elsewhere. */
  isRuledOut(): boolean;
  /** True while the profile may be read and written. */
  isTailored(): boolean;
  /** True while the visitor pauses personalization. */
  isPaused(): boolean;
  /** True while data may be used for this purpose. */
  isPurposeAllowed(purpose: string): boolean;
  /** True while data of this category may be used. */
  isCategoryAllowed(category: DataCategory): boolean;
}

/** The inputs of a {@link ConsentReader}, each read at every call. */
export interface ConsentInputs {
  readonly config: Config;
  /** Epoch ms. */
  readonly now: () => number;
  readonly page: () => PageContext;
  readonly record: () => ConsentRecord | undefined;
  readonly gate: ConsentGate;
  /** False where the config cannot be used: then consent is never tailored. */
  readonly isConfigUsable: boolean;
}

/** Creates the reader of a record. */
export const createConsentReader = (inputs: ConsentInputs): ConsentReader => {
  const { config, now, page, record, gate, isConfigUsable } = inputs;
  const { site } = config;
  const isForMinors = (): boolean => site.audience === 'minors' || !!page().minors;
  const isDeclinedElsewhere = (): boolean => !!site.shareConsentWith && !!page().declinedElsewhere;
  const isRuledOut = (): boolean => gate.isClosed() || isForMinors() || isDeclinedElsewhere();
  return {
    isForMinors,
    isDeclinedElsewhere,
    isRuledOut,
    isTailored: () => isConfigUsable && isConsentGiven(record(), now()) && !isRuledOut(),
    isPaused: () => (record()?.pausedUntil ?? 0) * MINUTE_MS > now(),
    isPurposeAllowed: (purpose) => !!record()?.purposes?.[purposeHash(purpose)],
    isCategoryAllowed: (category) => !!record()?.allowed?.includes(category),
  };
};
