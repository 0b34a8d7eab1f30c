/** Values that bindings read from Tactful and follow: decisions, facts and consent. */
import type { Decision, FactValue, Result } from '@tactful/core';
import type { ConsentStatus } from '@tactful/core/internal';
import type { BindingContext } from './binding-context.ts';
import { storeOf, type TactfulStore } from './store.ts';

/** A value that changes with Tactful. */
export interface StoreReading<T> {
  readonly read: (store: TactfulStore) => T;
  /** The value on a server, and without Tactful. */
  readonly serverValue: T;
}

/** The decision of a slot. */
export const decisionOf = (slot: string): StoreReading<Decision> => ({
  read: (store) => store.getDecision(slot),
  serverValue: { slot, stopped: [] },
});

/** The value of a fact; `fallback` while the visit is not personalized. */
export const factOf = (path: string, fallback?: FactValue): StoreReading<FactValue | undefined> => ({
  read: (store) => store.getFact(path) ?? fallback,
  serverValue: fallback,
});

/** The consent status. */
export const consentStatus: StoreReading<ConsentStatus> = {
  read: (store) => store.getConsentStatus(),
  serverValue: 'unset',
};

/** Calls `set` with the value now and after each change. Returns the removal. */
export function follow<T>(
  context: BindingContext | null | undefined,
  { read, serverValue }: StoreReading<T>,
  set: (value: T) => void,
): () => void {
  const tactful = context?.getTactful();
  const store = tactful && storeOf(tactful);
  const update = () => set(store ? read(store) : serverValue);
  update();
  return store?.subscribe(update) ?? (() => {});
}

/** The two ways to change consent. Call them only when the visitor acts, and offer both alike. */
export interface ConsentActions {
  /** Turns personalization on. */
  accept(): Promise<Result>;
  /** Turns personalization off in every tab, and erases the profile. */
  decline(): Promise<Result>;
}

/** Returns what changes consent. */
export function consentActions(context: BindingContext | null | undefined): ConsentActions {
  const change = async (name: keyof ConsentActions): Promise<Result> => {
    const tactful = context?.getTactful();
    return tactful ? storeOf(tactful)[name]() : { ok: false, reason: 'unavailable' };
  };
  return { accept: () => change('accept'), decline: () => change('decline') };
}
