/** Reactive values: decisions, facts and consent. */
import type { Decision, FactValue } from '@tactful/core';
import type { ConsentStatus } from '@tactful/core/internal';
import {
  type ConsentActions,
  consentActions,
  consentStatus,
  decisionOf,
  factOf,
  oncePerTactful,
  type StoreReading,
  storeOf,
} from '@tactful/element/internal';
import { createSubscriber } from 'svelte/reactivity';
import { useContext } from './context.ts';

/** A value that changes with Tactful. */
export interface Reading<T> {
  /** The value now. Reactive. */
  readonly current: T;
}

const subscriberOf = oncePerTactful((tactful) =>
  createSubscriber((update) => storeOf(tactful).subscribe(update)),
);

function useReading<T>({ read, serverValue }: StoreReading<T>): Reading<T> {
  const context = useContext();
  return {
    get current() {
      const tactful = context?.getTactful();
      if (!tactful) return serverValue;
      subscriberOf(tactful)();
      return read(storeOf(tactful));
    },
  };
}

/** Returns the decision of a slot: show `winner?.variant`, or the standard content where there is no winner. */
export const useDecision = (slot: string): Reading<Decision> => useReading(decisionOf(slot));

/** Returns the value of a fact, such as `features.top`; `fallback` while the visit is not personalized, and on a server. */
export const useFact = (path: string, fallback?: FactValue): Reading<FactValue | undefined> =>
  useReading(factOf(path, fallback));

/** The consent status, and the two ways to change it. */
export interface ConsentControls extends ConsentActions {
  /** Its `current` is `unset` on a server. */
  readonly status: Reading<ConsentStatus>;
}

/** Returns the consent status and its controls. */
export const useConsent = (): ConsentControls => ({
  status: useReading(consentStatus),
  ...consentActions(useContext()),
});
