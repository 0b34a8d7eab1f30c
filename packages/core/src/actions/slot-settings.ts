/** Settings of slots, stored in the ledger: the standard version, and data categories that were too personal there. */
import { DATA_CATEGORIES } from '@tactful/rules';
import { STANDARD } from '../engine/decision-context.ts';
import type { SlotSettings } from '../ledger/slot-settings.ts';
import type { Runtime } from '../runtime.ts';

type Undo = () => void;

/** The settings that a slot may have. */
const SETTINGS: readonly string[] = [STANDARD, ...DATA_CATEGORIES];

interface SlotSettingsActions {
  add(slot: string, settings: readonly string[]): Undo;
  disabled(): readonly string[];
  enable(slot: string, category?: string): Undo;
}

/** Creates what changes the settings. Each change returns its undo. */
export const createSlotSettings = ({ log, engine }: Runtime): SlotSettingsActions => {
  const { slotPreferences } = engine;
  const isInConfig = (slot: string): boolean => engine.slots().includes(slot);
  const set = (slot: string, settings: readonly string[]): Undo => {
    const before = slotPreferences(slot);
    void log.change((ledger) => {
      const { [slot]: _old, ...others } = ledger.slots;
      // A slot without settings is not stored.
      return { ...ledger, slots: settings[0] ? { ...others, [slot]: settings } : others };
    });
    engine.invalidateDecisions();
    return () => void set(slot, before);
  };
  return {
    add: (slot, settings) => set(slot, [...new Set([...slotPreferences(slot), ...settings])]),
    disabled: () =>
      Object.keys(log.ledger()?.slots ?? {}).filter(
        (slot) => slotPreferences(slot).includes(STANDARD) || !isInConfig(slot),
      ),
    enable: (slot, category) =>
      set(
        slot,
        slotPreferences(slot).filter((setting) =>
          category ? setting !== category : setting !== STANDARD && isInConfig(slot),
        ),
      ),
  };
};

/** Returns the settings of slots to which an export adds some that apply here; `undefined` if it adds none. */
export const mergeSettings = (
  { slots, slotPreferences }: Runtime['engine'],
  given: SlotSettings = {},
): SlotSettings | undefined => {
  const merged = slots().flatMap((slot) => {
    const before = slotPreferences(slot);
    const added = (Object.hasOwn(given, slot) && given[slot]) || [];
    const after = SETTINGS.filter((setting) => before.includes(setting) || added.includes(setting));
    return after.length > before.length ? [[slot, after] as const] : [];
  });
  return merged[0] && Object.fromEntries(merged);
};
