/** Settings of slots: what the visitor switched off at places of the page. Stored and imported ones are checked before they are used. */
import { isShortList } from './parse-event.ts';

/** By slot: data categories that were too personal there, and `*` if the visitor set the slot to the standard version. */
export interface SlotSettings {
  readonly [slot: string]: readonly string[];
}

/** Returns the settings of each slot that has some; whatever is no list of them is left out. */
export const parseSlotSettings = (input: unknown): SlotSettings =>
  Object.fromEntries(
    Object.entries(Object(input)).flatMap(([slot, settings]) =>
      isShortList(settings) && settings[0] ? [[slot, settings]] : [],
    ),
  );
