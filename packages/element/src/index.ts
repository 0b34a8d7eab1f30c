/** Slots of Tactful for pages and apps without bindings of their own: the element `<tactful-slot>`. */
export { type DefineOptions, defineTactfulSlot } from './define-tactful-slot.ts';
export { type Placement, type Placements, placementsOf } from './placements.ts';
