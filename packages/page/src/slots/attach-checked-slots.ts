/** Attaches the engine to the page, with the checks of slots. */
import type { Engine } from '@tactful/core/internal';
import { type AntiFlicker, startAntiFlicker } from '../anti-flicker.ts';
import { ignoreErrors } from '../dom.ts';
import { type AttachedSlots, type AttachSlotsOptions, attachSlotsWith } from './attach-slots.ts';
import { slotSafety } from './safety.ts';

/** Hides the slots of a visitor who consented, until the profile has been read. */
const hideUntilReady = (engine: Engine): AntiFlicker | undefined =>
  !engine.isReady() && engine.isTailored() ? ignoreErrors(startAntiFlicker) : undefined;

/** Keeps the slots of the page as the engine decides. Records nothing; changes nothing without consent. */
export const attachSlots = (engine: Engine, options: AttachSlotsOptions = {}): AttachedSlots =>
  attachSlotsWith(engine, slotSafety, {
    ...options,
    antiFlicker: options.antiFlicker ?? hideUntilReady(engine),
  });
