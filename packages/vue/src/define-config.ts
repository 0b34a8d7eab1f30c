/** A typed component and composables for a config in code: a slot or variant that the config lacks does not compile. */
import type { Config, Decision, Winner } from '@tactful/core';
import type { SlotName } from '@tactful/core/internal';
import type { VariantName } from '@tactful/element/internal';
import type { DefineSetupFnComponent, VNode } from 'vue';
import { TactfulSlot, type TactfulSlotProps } from './tactful-slot.ts';
import { type Reading, useDecision } from './values.ts';

/** A decision whose slot and variants are known by name. */
export interface TypedDecision<C extends Config, S extends SlotName<C>>
  extends Omit<Decision, 'slot' | 'winner'> {
  readonly slot: S;
  readonly winner?: Omit<Winner, 'variant'> & { readonly variant: VariantName<C, S> | undefined };
}

/** A config, and what knows its names. At run time it is the untyped component and composable. */
export interface DefinedConfig<C extends Config> {
  readonly config: C;
  /** Accepts the slots of the config, and the names of its variants as slots of the component. */
  readonly TactfulSlot: new <S extends SlotName<C>>(
    props: TactfulSlotProps & { readonly name: S },
  ) => Omit<InstanceType<DefineSetupFnComponent<TactfulSlotProps>>, '$props' | '$slots'> & {
    readonly $props: TactfulSlotProps & { readonly name: S };
    readonly $slots: { readonly [V in VariantName<C, S> | 'default']?: () => VNode[] };
  };
  useDecision<S extends SlotName<C>>(slot: S): Reading<TypedDecision<C, S>>;
}

/** Returns the config with what accepts only its slots and variants. It does not validate the config; `createTactful` does. */
export function defineConfig<const C extends Config>(config: C): DefinedConfig<C> {
  // The untyped ones accept more names than these types let a caller pass, and return no others.
  return { config, TactfulSlot, useDecision } as unknown as DefinedConfig<C>;
}
