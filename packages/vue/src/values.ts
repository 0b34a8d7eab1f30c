/** The composables that read: decisions, facts and consent. */
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
import { type ShallowRef, shallowRef } from 'vue';
import { useContext } from './plugin.ts';

/** A reference whose value changes with Tactful. */
export type Reading<T> = Readonly<ShallowRef<T>>;

/** Follows a value. A server, and the markup that is hydrated, have the value without Tactful. */
function useReading<T>(reading: StoreReading<T>): Reading<T> {
  const value = shallowRef(reading.serverValue);
  const set = (next: T) => {
    value.value = next;
  };
  useContext((context) => follow(context, reading, set));
  return value;
}

/** Returns the decision of a slot: show `winner?.variant`, or the standard content where there is no winner. */
export const useDecision = (slot: string): Reading<Decision> => useReading(decisionOf(slot));

/** Returns the value of a fact, such as `features.top`; `fallback` while the visit is not personalized, and on a server. */
export const useFact = (path: string, fallback?: FactValue): Reading<FactValue | undefined> =>
  useReading(factOf(path, fallback));

/** The consent status, and the two ways to change it. */
export interface ConsentControls extends ConsentActions {
  /** `unset` on a server. */
  readonly status: Reading<ConsentStatus>;
}

/** Returns the consent status and its controls. */
export const useConsent = (): ConsentControls => ({
  status: useReading(consentStatus),
  ...consentActions(useContext()),
});
