/** Hooks and components for single-page apps in Preact. */
export { type Placement, type Placements, placementsOf, type VariantName } from '@tactful/element/internal';
export {
  type DefinedConfig,
  defineConfig,
  type TypedDecision,
} from './define-config.ts';
export { type Reference, useExposure } from './exposure.ts';
export { type ConsentControls, useConsent, useDecision, useFact } from './hooks.ts';
export { TactfulProvider, type TactfulProviderProps } from './provider.tsx';
export { type Recommendations, useRecommendations } from './recommendations.ts';
export { Slot, type SlotProps, type VariantContent } from './slot.tsx';
export { WhyButton, type WhyButtonProps } from './why-button.tsx';
