/** Slots and signals for Angular. */
export {
  type BindingOptions,
  type Placement,
  type Placements,
  placementsOf,
  type VariantName,
} from '@tactful/element/internal';
export { type DefinedConfig, defineConfig } from './define-config.ts';
export { injectSlot } from './inject-slot.ts';
export { provideTactful } from './provide-tactful.ts';
export { type ConsentControls, injectConsent, injectDecision, injectFact } from './values.ts';
