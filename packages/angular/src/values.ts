/** Signals of decisions, facts and consent. */
import { effect, type Signal, signal } from '@angular/core';
import type { Decision, FactValue } from '@tactful/core';
import type { ConsentStatus } from '@tactful/core/internal';
import {
  type ConsentActions,
  consentActions,
  consentStatus,
  decisionOf,
  factOf,
  follow,
  type StoreReading,
} from '@tactful/element/internal';
import { injectContext } from './provide-tactful.ts';

/** Follows a value. A server, and the markup that is hydrated, have the value without Tactful. */
function injectReading<T>(reading: StoreReading<T>): Signal<T> {
  const context = injectContext();
  const value = signal(reading.serverValue);
  effect((onCleanup) => onCleanup(follow(context, reading, value.set)));
  return value.asReadonly();
}

/** Returns the decision of a slot: show `winner?.variant`, or the standard content where there is no winner. */
export const injectDecision = (slot: string): Signal<Decision> => injectReading(decisionOf(slot));

/** Returns the value of a fact, such as `features.top`; `fallback` while the visit is not personalized, and on a server. */
export const injectFact = (path: string, fallback?: FactValue): Signal<FactValue | undefined> =>
  injectReading(factOf(path, fallback));

/** The consent status, and the two ways to change it. */
export interface ConsentControls extends ConsentActions {
  /** `unset` on a server. */
  readonly status: Signal<ConsentStatus>;
}

/** Returns the consent status and its controls. */
export const injectConsent = (): ConsentControls => ({
  status: injectReading(consentStatus),
  ...consentActions(injectContext()),
});
