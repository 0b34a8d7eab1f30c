/** The part of the public API that is about slots. */
import type { Config, DataCategory, Trigger } from '@tactful/rules';

/** The names of the slots in a config that is written in code; any string for one that is read from JSON. */
export type SlotName<C extends Config = Config> = C['experiences'][number]['slot'];

/** Slots: what happens at the places that may be personalized. */
export interface SlotsApi<C extends Config = Config> {
  /** Every slot that some experience names, in config order. */
  list(): readonly SlotName<C>[];
  /** Reports an exposure of the slot's content. It counts once for each page and experience. */
  markSeen(slot: SlotName<C>): void;
  /** Hides the slot's experience, longer each time. Returns its undo. */
  dismiss(slot: SlotName<C>): () => void;
  /** Shows the standard version, and stops using the data categories of its reasons in this slot. Returns its undo. */
  tooPersonal(slot: SlotName<C>): () => void;
  /** Shows the standard version of this slot until {@link SlotsApi.enable}. Returns its undo. */
  showStandard(slot: SlotName<C>): () => void;
  /** Data categories that were too personal in a slot. They are not used there. */
  unusedCategories(slot: SlotName<C>): readonly DataCategory[];
  /** Slots that the visitor set to the standard version, and slots with settings that no experience names any more. */
  disabled(): readonly SlotName<C>[];
  /**
   * Personalizes the slot again; data categories that were too personal there stay off for it. With a data category: uses
   * that one in the slot again, and nothing else changes. Returns its undo.
   */
  enable(slot: SlotName<C>, category?: DataCategory): () => void;
  /** Reports that a trigger happened on this page. */
  trigger(trigger: Trigger): void;
  /**
   * Shows the standard content of every slot on this page from now on, because personalization could not be explained
   * or switched off. `status().stopped` contains the reason. Consent and the profile do not change.
   */
  stop(reason: string): void;
}
