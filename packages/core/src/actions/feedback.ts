/** The slots group of the public API: exposures, and the visitor's feedback on slots. */
import type { DataCategory, Decision } from '@tactful/rules';
import { factsOfAction } from '@tactful/rules/internal';
import { nanoid } from 'nanoid';
import type { SlotsApi } from '../api.ts';
import { STANDARD } from '../engine/decision-context.ts';
import { categoriesOf } from '../facts/compute.ts';
import type { Runtime } from '../runtime.ts';
import type { Track } from './track.ts';

type Undo = () => void;

/** Settings of slots, stored in the ledger: the standard version, and categories that were too personal there. */
const createSlotSettings = ({ log, engine }: Runtime) => {
  const { slotPreferences } = engine;
  const set = (slot: string, settings: readonly string[]): void => {
    void log.change((ledger) => ({ ...ledger, slots: { ...ledger.slots, [slot]: settings } }));
    engine.invalidateDecisions();
  };
  return {
    /** Adds settings. Returns the undo. */
    add: (slot: string, settings: readonly string[]): Undo => {
      const before = slotPreferences(slot);
      set(slot, [...new Set([...before, ...settings])]);
      return () => set(slot, before);
    },
    disabled: () =>
      Object.keys(log.ledger()?.slots ?? {}).filter((slot) => slotPreferences(slot).includes(STANDARD)),
    enable: (slot: string): void =>
      set(
        slot,
        slotPreferences(slot).filter((setting) => setting !== STANDARD),
      ),
  };
};

/** Notes exposures and dismissals: in the ledger if they are recorded, else until the document is left. */
const createNotes = ({ now, engine, log }: Runtime, track: Track) => {
  const { page } = engine;
  /** Returns the undo. */
  const note = (name: 'expose' | 'dismiss', experience: string): Undo => {
    const result = track({ name, experience });
    const ids = result.recorded ? result.events.map(({ id }) => id) : [nanoid()];
    if (!result.recorded) {
      const { section } = page.get();
      const events = ids.map((id) => ({ id, name, at: now(), section, experience }));
      page.setUnrecorded([...page.unrecorded(), ...events]);
    }
    engine.invalidateDecisions();
    return () => {
      if (result.recorded)
        void log.change((ledger) => ({
          ...ledger,
          events: ledger.events.filter(({ id }) => !ids.includes(id)),
        }));
      else page.setUnrecorded(page.unrecorded().filter(({ id }) => !ids.includes(id)));
      engine.invalidateDecisions();
    };
  };
  return note;
};

/** Creates the group. `decide` returns decisions with their reasons. */
export const createFeedbackActions = (
  runtime: Runtime,
  track: Track,
  decide: (slot: string) => Decision,
): Omit<SlotsApi, 'stop'> => {
  const { engine } = runtime;
  const settings = createSlotSettings(runtime);
  const note = createNotes(runtime, track);
  return {
    list: engine.slots,
    trigger: engine.fire,
    markSeen: (slot) => {
      const id = engine.decide(slot).winner?.experience.id;
      if (id !== undefined && engine.page.addExposure(id)) note('expose', id);
    },
    dismiss: (slot) => {
      const id = engine.decide(slot).winner?.experience.id;
      return id === undefined ? () => undefined : note('dismiss', id);
    },
    tooPersonal: (slot) => {
      const { winner } = decide(slot);
      const facts = winner
        ? [...winner.reasons.map(({ fact }) => fact), ...factsOfAction(winner.experience)]
        : [];
      return settings.add(slot, [STANDARD, ...facts.flatMap(categoriesOf)]);
    },
    showStandard: (slot) => settings.add(slot, [STANDARD]),
    // Every setting is a data category, except for the standard version.
    unusedCategories: (slot) =>
      engine.slotPreferences(slot).filter((setting) => setting !== STANDARD) as DataCategory[],
    disabled: settings.disabled,
    enable: settings.enable,
  };
};
