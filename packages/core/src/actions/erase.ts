/** Erases the profile. */
import type { Result, StorageFailure } from '../result.ts';
import type { Runtime } from '../runtime.ts';
import { storageResult } from './storage-result.ts';

/** Ways to erase the profile. */
export interface EraseActions {
  /** Empties storage, verifies it by reading, and closes it. */
  wipe(): Promise<Result<StorageFailure>>;
  /** Deletes every event. While consent is tailored, an empty profile with a new id takes its place. */
  erase(): Promise<Result<StorageFailure>>;
  /** Finishes an erasure that an earlier page could not finish. */
  finish(): void;
}

/** Creates the actions. */
export const createEraseActions = (runtime: Runtime): EraseActions => {
  const { consent, log, engine, notifyTabs } = runtime;
  const announce = (): void => {
    engine.emit('consent');
    notifyTabs();
  };
  const wipe = async (): Promise<Result<StorageFailure>> => {
    const outcome = storageResult(await log.erase());
    if (outcome.ok) consent.apply('erased');
    announce();
    return outcome;
  };
  return {
    wipe,
    erase: async () => {
      if (!consent.isTailored()) return wipe();
      const empty = runtime.blank();
      const outcome = storageResult(await log.change(() => empty, true));
      announce();
      if (outcome.ok) return outcome;
      // Storage is full or broken, even for an empty profile: everything is erased, and the profile is created again.
      consent.apply('ledger-recreated');
      const wiped = await wipe();
      await runtime.open();
      return wiped;
    },
    finish: () => {
      if (consent.state() === 'erasing') void wipe();
    },
  };
};
