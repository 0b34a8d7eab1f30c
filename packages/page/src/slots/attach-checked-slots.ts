/** Attaches the engine to the page, with the checks of slots. */
import type { Engine } from '@tactful/core/internal';
import { type AttachedSlots, type AttachSlotsOptions, attachSlotsWith } from './attach-slots.ts';
import { slotSafety } from './safety.ts';

/** Keeps the slots of the page as the engine decides. Records nothing; changes nothing without consent. */
export const attachSlots = (engine: Engine, options: AttachSlotsOptions = {}): AttachedSlots =>
  attachSlotsWith(engine, slotSafety, options);
