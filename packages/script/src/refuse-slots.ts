/** Replaces the checks of slots where `tactful-safety.js` was not loaded: every slot shows its standard content. */
import type { SlotSafety } from '@tactful/page/internal';

/** Refuses every variant. */
export const refuseSlots: SlotSafety = {
  requirementsOf: () => [{ message: 'tactful-safety.js was not loaded.' }],
  findShadowRoot: () => undefined,
  loadForEveryone: () => undefined,
  loadLazy: () => undefined,
  startUpdate: () => undefined,
  findRow: () => undefined,
};
