/** The consent group of the public API. Each action takes effect at once. */

import type { DataCategory } from '@tactful/rules';
import type { ConsentApi } from '../api.ts';
import { purposeHash } from '../consent/consent-record.ts';
import type { ConsentSettings } from '../consent/consent-state.ts';
import { pauseEnd } from '../consent/pause.ts';
import { receiptOf } from '../consent/receipt.ts';
import { isWithoutProfile } from '../consent/transitions.ts';
import { CATEGORY_OF, type LedgerEvent } from '../events/event.ts';
import type { Result, StorageFailure } from '../result.ts';
import type { Runtime } from '../runtime.ts';
import type { EraseActions } from './erase.ts';
import { keepOnly } from './profile.ts';
import { DONE, storageFailure, storageResult } from './storage-result.ts';

type ChangeResult = Promise<Result<'no-consent' | StorageFailure>>;

/** Changes a setting, and deletes the events that it concerns. */
const createSettings = ({ consent, log, notifyTabs }: Runtime) => {
  const set = async (
    settings: Parameters<typeof consent.change>[0],
    isKept?: (event: LedgerEvent) => boolean,
  ): ChangeResult => {
    if (!consent.isTailored()) return { ok: false, reason: 'no-consent' };
    consent.change(settings);
    notifyTabs();
    return isKept ? storageResult(await log.change(keepOnly(isKept))) : DONE;
  };
  const setCategory = (category: DataCategory, isAllowed: boolean): ChangeResult => {
    const settings = ({
      offered = [],
      allowed = [],
    }: Partial<ConsentSettings>): Partial<ConsentSettings> => ({
      offered: [...offered, category],
      allowed: [...allowed.filter((other) => other !== category), ...(isAllowed ? [category] : [])],
    });
    return set(settings, isAllowed ? undefined : ({ name }) => CATEGORY_OF[name] !== category);
  };
  return { set, setCategory };
};

/** Turns personalization off. */
const createDecline = ({ consent, log, engine, notifyTabs }: Runtime, { wipe }: EraseActions) => {
  return async (keepData: boolean): Promise<Result<'config-invalid' | StorageFailure>> => {
    consent.reread();
    const isEmpty = isWithoutProfile(consent.state());
    if (isEmpty && !engine.isConfigUsable) return { ok: false, reason: 'config-invalid' };
    const next = consent.apply(keepData ? 'decline-keep' : 'decline');
    notifyTabs();
    // Nothing was ever stored: storage is not opened to verify that.
    if (isEmpty) return DONE;
    if (next === 'erasing') return wipe();
    const outcome = log.ledger() ? await log.change((ledger) => ({ ...ledger, refused: true }), true) : DONE;
    log.close();
    return storageResult(outcome);
  };
};

/** Creates the group. */
export const createConsentActions = (runtime: Runtime, erasing: EraseActions): ConsentApi => {
  const { config, now, consent, log, engine, notifyTabs } = runtime;
  const { set, setCategory } = createSettings(runtime);
  const decline = createDecline(runtime, erasing);
  return {
    get: consent.get,
    receipt: () => receiptOf(config, consent),
    accept: async ({ surface, language }) => {
      if (!engine.isConfigUsable) return { ok: false, reason: 'config-invalid' };
      const next = consent.apply('accept', { surface, language: language ?? '' });
      notifyTabs();
      const erased = next === 'accepted-erasing' ? await erasing.wipe() : DONE;
      if (!erased.ok) return erased;
      if (!consent.isTailored()) return { ok: false, reason: 'no-consent' };
      await runtime.open();
      engine.emit('consent');
      notifyTabs();
      const { storage, error } = log.status();
      return storage === 'ok' ? DONE : { ok: false, reason: storageFailure(error ?? storage) };
    },
    decline: ({ keepData = false }) => decline(keepData),
    gate: engine.gate.set,
    setPurpose: (purpose, isAllowed) => {
      const isKnown = Object.hasOwn(config.purposes, purpose);
      return set(({ purposes }) => ({
        purposes: { ...purposes, ...(isKnown ? { [purposeHash(purpose)]: isAllowed } : {}) },
      }));
    },
    setCategory,
    pause: () => {
      void set(() => ({ pausedUntil: pauseEnd(now()) }));
    },
    resume: () => {
      void set(() => ({ pausedUntil: 0 }));
    },
    pauseRecording: (since) =>
      set(() => ({ recordingPaused: true }), since === undefined ? undefined : ({ at }) => at < since),
    resumeRecording: () => set(() => ({ recordingPaused: false })),
    setSharedAcrossSections: (isAllowed) => set(() => ({ sharedAcrossSections: isAllowed })),
  };
};
