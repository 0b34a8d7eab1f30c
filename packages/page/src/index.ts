/** All that touches the document: collecting, slots, triggers and ranking, for one personalizer. */
export { type AntiFlicker, startAntiFlicker } from './anti-flicker.ts';
export { type AttachedPage, type AttachOptions, attachSlots } from './attach-page.ts';
export { isComplete, watchNodes } from './dom.ts';
export { observePage } from './observe/observe-page.ts';
export { type Preview, type PreviewRequest, preview } from './preview.ts';
export type { Placement } from './slots/slot-manager.ts';
