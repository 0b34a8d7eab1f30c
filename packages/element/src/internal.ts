/** Exports for the bindings of frameworks. Not covered by semantic versioning. */
export { type AttributeCheck, createAttributeCheck, unsafePartOfElements } from './attribute-check.ts';
export { type BindingContext, type BindingOptions, createContext } from './binding-context.ts';
export { type ComponentSlot, connectIn } from './connect-in.ts';
export { maskSlot } from './connect-slot.ts';
export { oncePerTactful } from './once-per-tactful.ts';
export { addPlacement, type Placement, type Placements, placementsOf, setPicks } from './placements.ts';
export {
  type ConsentActions,
  consentActions,
  consentStatus,
  decisionOf,
  factOf,
  follow,
  type StoreReading,
} from './readings.ts';
export { rejectedSlotsOf } from './rejected-slots.ts';
export {
  ensurePositioned,
  findSlotElements,
  HOLD_MS,
  isInView,
  isLoadedOutside,
  SLOT_ATTRIBUTES,
  variantElements,
  wasContentSeen,
  whenExposed,
  whenOutOfView,
} from './slot-element.ts';
export type { VariantName } from './slot-names.ts';
export { slotProps } from './slot-props.ts';
export { storeOf, type TactfulStore } from './store.ts';
