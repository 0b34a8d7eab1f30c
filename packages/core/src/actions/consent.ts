/** The visitor's acts: yes and no, switches, pause, 'not for me', erasure. Each takes effect at once. */

import { purposeHash } from '../consent/consent-record.ts';
import { pauseEnd } from '../consent/consent-state.ts';
import { CATEGORY_OF } from '../events/event.ts';
import type { Personalizer, Result } from '../personalizer.ts';
import type { Runtime } from '../runtime.ts';
import { only } from './profile.ts';

type ConsentActions = Pick<
  Personalizer,
  'choose' | 'setPurpose' | 'setKind' | 'pause' | 'notForMe' | 'widen' | 'erase'
> & {
  /** Finishes what an earlier page could not: an erasure. */
  resume(): void;
};

const DONE: Result = { ok: true };

/** Acts on the choice and the profile. */
export const createConsentActions = (parts: Runtime): ConsentActions => {
  const { config, now, consent, log, invalidateAll, emit, notifyTabs } = parts;
  const shown = (): void => {
    invalidateAll();
    emit('consent');
    notifyTabs();
  };
  const wipe = async (): Promise<Result> => {
    const outcome = await log.erase();
    if (outcome.ok && consent.record()?.state === 'erasing') consent.decline('generic');
    shown();
    return outcome;
  };
  const refuse = async (keep: boolean): Promise<Result> => {
    const before = consent.record();
    // Nothing was ever stored: nothing is opened to see that.
    const empty = !before || before.state === 'generic';
    consent.decline(empty ? 'generic' : keep ? 'kept' : 'erasing');
    shown();
    if (empty) return DONE;
    if (!keep) return wipe();
    const outcome = log.ledger() ? await log.change((ledger) => ({ ...ledger, refused: true }), true) : DONE;
    log.close();
    return outcome;
  };
  const set = async (
    part: Parameters<typeof consent.update>[0],
    write?: () => Promise<Result>,
  ): Promise<Result> => {
    if (!consent.isTailored()) return { ok: false, reason: 'no-consent' };
    consent.update(part);
    shown();
    return write ? write() : DONE;
  };

  return {
    choose: async (to, { surface, language, keepData }) => {
      if (to === 'generic') return refuse(!!keepData);
      consent.accept({ surface, ...(language === undefined ? {} : { language }) });
      shown();
      if (!consent.isTailored()) return { ok: false, reason: 'no-consent' };
      await parts.open();
      shown();
      const { storage, error } = log.status();
      return storage === 'ok' ? DONE : { ok: false, reason: error ?? storage };
    },
    setPurpose: (purpose, on) => {
      const known = Object.hasOwn(config.purposes, purpose);
      return set({
        purposes: { ...consent.record()?.purposes, ...(known ? { [purposeHash(purpose)]: on } : {}) },
      });
    },
    setKind: (kind, on) => {
      const { asked = [], on: others = [] } = consent.record() ?? {};
      const rest = others.filter((other) => other !== kind);
      const part = { asked: [...asked, kind], on: on ? [...rest, kind] : rest };
      return set(part, on ? undefined : () => log.change(only(({ name }) => CATEGORY_OF[name] !== kind)));
    },
    pause: (on) => {
      set({ pausedUntil: on ? pauseEnd(now()) : 0 });
    },
    notForMe: (on, since) =>
      set({ notForMe: on }, since === undefined ? undefined : () => log.change(only(({ at }) => at < since))),
    widen: (widened) => set({ widened }),
    erase: async () => {
      if (!consent.isTailored()) return wipe();
      const fresh = parts.blank();
      const outcome = await log.change(() => fresh, true);
      shown();
      if (outcome.ok) return outcome;
      // No room even for an empty record, or a broken one: all of it goes, and a new one is made.
      consent.update({ state: 'opting' });
      const wiped = await wipe();
      await parts.open();
      return wiped;
    },
    resume: () => {
      if (consent.record()?.state === 'erasing') wipe();
    },
  };
};
