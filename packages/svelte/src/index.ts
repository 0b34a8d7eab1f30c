/** Slots and reactive values for Svelte 5 and SvelteKit. */
export {
  type BindingOptions,
  type Placement,
  type Placements,
  placementsOf,
  type VariantName,
} from '@tactful/element/internal';
export { setTactful } from './context.ts';
export { createSlot, type TactfulSlot } from './create-slot.ts';
export { type DefinedConfig, defineConfig } from './define-config.ts';
export { type ConsentControls, type Reading, useConsent, useDecision, useFact } from './values.ts';
