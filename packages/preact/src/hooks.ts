/** The hooks that read: decisions, facts and consent. */
import type { Decision, FactValue, Result } from '@tactful/core';
import type { ConsentStatus } from '@tactful/core/internal';
import type { TactfulStore } from '@tactful/element/internal';
import { useCallback, useMemo, useStore } from '#framework';
import { useTactfulContext } from './provider.tsx';

const noSubscription = () => () => {};

/** Returns a value from the store; `select` must stay the same function while it reads the same value. */
export function useStoreValue<T>(select: (store: TactfulStore) => T, serverValue: T): T {
  const { store, hasMounted } = useTactfulContext();
  const read = useCallback(() => (store ? select(store) : serverValue), [store, select, serverValue]);
  return useStore({ subscribe: store?.subscribe ?? noSubscription, read, serverValue, hasMounted });
}

/**
 * Returns the decision of a slot: show `winner?.variant`, or the standard content where there is no winner.
 *
 * The component renders again only when the slot shows something else. On a server, and while server markup is
 * hydrated, there is no winner. A component that shows a variant also reports its exposure and explains it: use
 * `useExposure` and `<WhyButton>`, or `<Slot>`, which does both.
 */
export function useDecision(slot: string): Decision {
  const select = useCallback((store: TactfulStore) => store.getDecision(slot), [slot]);
  const standard = useMemo<Decision>(() => ({ slot, stopped: [] }), [slot]);
  return useStoreValue(select, standard);
}

/**
 * Returns the value of a fact, such as `features.top`. A fact that changes with time is read again after any change,
 * and once a minute.
 *
 * @param fallback - Returned while the visit is not personalized, and on a server. A list must stay the same object.
 */
export function useFact(path: string): FactValue | undefined;
export function useFact<Value extends FactValue>(path: string, fallback: Value): Value;
export function useFact(path: string, fallback?: FactValue): FactValue | undefined {
  const select = useCallback((store: TactfulStore) => store.getFact(path) ?? fallback, [path, fallback]);
  return useStoreValue(select, fallback);
}

/** The consent status, and the two ways to change it. Call them only when the visitor acts, and offer both alike. */
export interface ConsentControls {
  readonly status: ConsentStatus;
  /** Turns personalization on. */
  readonly accept: () => Promise<Result>;
  /** Turns personalization off in every tab, and erases the profile. */
  readonly decline: () => Promise<Result>;
}

const selectConsentStatus = (store: TactfulStore): ConsentStatus => store.getConsentStatus();
const unavailable = async (): Promise<Result> => ({ ok: false, reason: 'unavailable' });

/** Returns the consent status and its controls. The status is `unset` on a server. */
export function useConsent(): ConsentControls {
  const { store } = useTactfulContext();
  const status = useStoreValue<ConsentStatus>(selectConsentStatus, 'unset');
  return useMemo(
    () => ({ status, accept: store?.accept ?? unavailable, decline: store?.decline ?? unavailable }),
    [status, store],
  );
}
