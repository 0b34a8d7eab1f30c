/** Typed hooks and components for a config in code: a slot or variant that the config does not have does not compile. */
import type { Config, Decision, Winner } from '@tactful/core';
import type { SlotName } from '@tactful/core/internal';
import type { VariantName } from '@tactful/element/internal';
import type { Rendered } from '#framework';
import { type Reference, useExposure } from './exposure.ts';
import { useDecision } from './hooks.ts';
import { Slot, type SlotProps } from './slot.tsx';
import { WhyButton, type WhyButtonProps } from './why-button.tsx';

/** A decision whose slot and variants are known by name. */
export interface TypedDecision<C extends Config, S extends SlotName<C>>
  extends Omit<Decision, 'slot' | 'winner'> {
  readonly slot: S;
  readonly winner?: Omit<Winner, 'variant'> & { readonly variant: VariantName<C, S> | undefined };
}

/** A config, and the hooks and components that know its names. At run time they are the untyped ones. */
export interface DefinedConfig<C extends Config> {
  readonly config: C;
  useDecision<S extends SlotName<C>>(slot: S): TypedDecision<C, S>;
  useExposure<E extends Element>(slot: SlotName<C>): Reference<E>;
  /** Requires content for every variant that the config may show in the slot. */
  Slot<S extends SlotName<C>>(props: SlotProps<S, VariantName<C, S>>): Rendered;
  WhyButton(props: WhyButtonProps & { readonly slot: SlotName<C> }): Rendered;
}

/**
 * Returns the config with hooks and components that accept only its slots and variants. It does not validate the
 * config; `createTactful` does.
 */
export function defineConfig<const C extends Config>(config: C): DefinedConfig<C> {
  // The untyped functions accept more names than these types let a caller pass, and return no others.
  return { config, useDecision, useExposure, Slot, WhyButton } as unknown as DefinedConfig<C>;
}
