/** A component and composables for Vue 3 and Nuxt. */
export { type Placement, type Placements, placementsOf, type VariantName } from '@tactful/element/internal';
export { type DefinedConfig, defineConfig, type TypedDecision } from './define-config.ts';
export { type TactfulOptions, tactfulPlugin } from './plugin.ts';
export { TactfulSlot, type TactfulSlotProps } from './tactful-slot.ts';
export { type ConsentControls, type Reading, useConsent, useDecision, useFact } from './values.ts';
