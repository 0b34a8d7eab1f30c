/** Exports for the other packages of Tactful, in addition to the public API. Not covered by semantic versioning. */

export { whenActivated } from './activation.ts';
export { type AntiFlicker, startAntiFlicker } from './anti-flicker.ts';
export { createQueueListener, pageValue } from './collect/page-calls.ts';
export { ignoreErrors, root, watchNodes } from './dom.ts';
export { observePage } from './observe/observe-page.ts';
export { isMarkedForMinors } from './page-description.ts';
export { readPath } from './page-path.ts';
export { isComplete } from './parsed.ts';
export { elementsOf, type Preview, type PreviewRequest, preview } from './preview.ts';
export { attachSlots } from './slots/attach-checked-slots.ts';
export {
  type AttachedSlots,
  type AttachSlotsOptions,
  attachSlotsWith,
} from './slots/attach-slots.ts';
export { prepareChecks, type SlotSafety, slotSafety } from './slots/safety.ts';
export type { PageUpdate } from './slots/slot-updates.ts';
