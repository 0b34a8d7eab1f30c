/** Hooks and components for single-page apps, over one personalizer. */
export {
  type DecisionOf,
  type Defined,
  defineConfig,
  type SlotOf,
  type VariantOf,
} from './define.ts';
export { type Chosen, useChoice, useDecision, useFact } from './hooks.ts';
export { type Placement, type Placements, placementsOf } from './placements.ts';
export { TactfulProvider, type TactfulProviderProps } from './provider.tsx';
export { type Reference, useSeen } from './seen.ts';
export { type Content, Slot, type SlotProps } from './slot.tsx';
export { Why, type WhyProps } from './why.tsx';
