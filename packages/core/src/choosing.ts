/** The visitor's acts: yes and no, switches, pause, 'not for me', erasure. Each takes effect at once. */

import { purposeMark } from './choice.ts';
import { KIND_OF } from './event.ts';
import { only } from './holdings.ts';
import type { Parts } from './parts.ts';
import type { Outcome, Personalizer } from './personalizer.ts';
import { pauseEnd } from './position.ts';

type Choosing = Pick<
  Personalizer,
  'choose' | 'setPurpose' | 'setKind' | 'pause' | 'notForMe' | 'widen' | 'erase'
> & {
  /** Finishes what an earlier page could not: an erasure. */
  resume(): void;
};

const DONE: Outcome = { done: true };

/** Acts on the choice and the profile. */
export const createChoosing = (parts: Parts): Choosing => {
  const { config, now, stance, log, moved, told, tell } = parts;
  const shown = (): void => {
    moved();
    told('choice');
    tell();
  };
  const wipe = async (): Promise<Outcome> => {
    const outcome = await log.erase();
    if (outcome.done && stance.answer()?.state === 'erasing') stance.refuse('generic');
    shown();
    return outcome;
  };
  const refuse = async (keep: boolean): Promise<Outcome> => {
    const before = stance.answer();
    // Nothing was ever stored: nothing is opened to see that.
    const empty = !before || before.state === 'generic';
    stance.refuse(empty ? 'generic' : keep ? 'kept' : 'erasing');
    shown();
    if (empty) return DONE;
    if (!keep) return wipe();
    const outcome = log.ledger() ? await log.change((ledger) => ({ ...ledger, refused: true }), true) : DONE;
    log.close();
    return outcome;
  };
  const set = async (
    part: Parameters<typeof stance.set>[0],
    write?: () => Promise<Outcome>,
  ): Promise<Outcome> => {
    if (!stance.tailored()) return { done: false, because: 'no-choice' };
    stance.set(part);
    shown();
    return write ? write() : DONE;
  };

  return {
    choose: async (to, { surface, language, keepData }) => {
      if (to === 'generic') return refuse(!!keepData);
      stance.accept({ surface, ...(language === undefined ? {} : { language }) });
      shown();
      if (!stance.tailored()) return { done: false, because: 'no-choice' };
      await parts.open();
      shown();
      const { storage, fault } = log.status();
      return storage === 'ok' ? DONE : { done: false, because: fault ?? storage };
    },
    setPurpose: (purpose, on) => {
      const known = Object.hasOwn(config.purposes, purpose);
      return set({
        purposes: { ...stance.answer()?.purposes, ...(known ? { [purposeMark(purpose)]: on } : {}) },
      });
    },
    setKind: (kind, on) => {
      const { asked = [], on: others = [] } = stance.answer() ?? {};
      const rest = others.filter((other) => other !== kind);
      const part = { asked: [...asked, kind], on: on ? [...rest, kind] : rest };
      return set(part, on ? undefined : () => log.change(only(({ name }) => KIND_OF[name] !== kind)));
    },
    pause: (on) => {
      set({ pausedUntil: on ? pauseEnd(now()) : 0 });
    },
    notForMe: (on, since) =>
      set({ notForMe: on }, since === undefined ? undefined : () => log.change(only(({ at }) => at < since))),
    widen: (widened) => set({ widened }),
    erase: async () => {
      if (!stance.tailored()) return wipe();
      const fresh = parts.blank();
      const outcome = await log.change(() => fresh, true);
      shown();
      if (outcome.done) return outcome;
      // No room even for an empty record, or a broken one: all of it goes, and a new one is made.
      stance.set({ state: 'opting' });
      const wiped = await wipe();
      await parts.open();
      return wiped;
    },
    resume: () => {
      if (stance.answer()?.state === 'erasing') wipe();
    },
  };
};
