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
  /** Finishes an erasure that an earlier page could not finish, and opens the profile if the visitor accepted since. */
  finish(): Promise<void>;
}

/** Creates the actions. */
export const createEraseActions = (runtime: Runtime): EraseActions => {
  const { consent, log, engine, notifyTabs } = runtime;
  const announce = (): void => {
    engine.emit('consent');
    notifyTabs();
  };
  const eraseNow = async (): Promise<Result<StorageFailure>> => {
    const outcome = storageResult(await log.erase());
    if (outcome.ok) consent.apply('erased');
    announce();
    return outcome;
  };
  // A second erasure would empty the ledger that a consent after the first one creates.
  let running: Promise<Result<StorageFailure>> | undefined;
  const wipe = (): Promise<Result<StorageFailure>> => {
    running ??= eraseNow().finally(() => {
      running = undefined;
    });
    return running;
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
    finish: async () => {
      if (!['erasing', 'accepted-erasing'].includes(consent.state())) return;
      await wipe();
      if (consent.isTailored() && log.status().storage === 'closed') await runtime.open();
    },
  };
};
