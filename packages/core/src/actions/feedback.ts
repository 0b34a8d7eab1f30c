/** The slots group of the public API: exposures, and the visitor's feedback on slots. */
import type { DataCategory, Decision } from '@tactful/rules';
import { factsOfAction } from '@tactful/rules/internal';
import { nanoid } from 'nanoid';
import type { SlotsApi } from '../api.ts';
import { STANDARD } from '../engine/decision-context.ts';
import { categoriesOf } from '../facts/compute.ts';
import type { Runtime } from '../runtime.ts';
import { createSlotSettings } from './slot-settings.ts';
import type { Track } from './track.ts';

/** Notes exposures and dismissals: in the ledger if they are recorded, else until the document is left. */
const createNotes = ({ now, engine, log }: Runtime, track: Track) => {
  const { page } = engine;
  /** Returns the undo. */
  const note = (name: 'expose' | 'dismiss', experience: string): (() => void) => {
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
