/** Owns the names of a config as types: a slot or variant that the config does not have does not compile. */
import type { Config, Decision, Winner } from '@tactful/core';
import type { Drawn } from '#framework';
import { useDecision } from './hooks.ts';
import { type Reference, useSeen } from './seen.ts';
import { Slot, type SlotProps } from './slot.tsx';
import { Why, type WhyProps } from './why.tsx';

type Experiences<C extends Config> = C['experiences'][number];

/** The slots of a config. */
export type SlotOf<C extends Config> = Experiences<C>['slot'];

type Arm<E> = E extends { experiment: { variants: readonly (infer V)[] } } ? V : never;
type Own<E> = E extends { variant: infer V } ? V : never;

/** The variants that a config may show in a slot. */
export type VariantOf<C extends Config, S extends SlotOf<C>> = Extract<
  Own<Extract<Experiences<C>, { slot: S }>> | Arm<Extract<Experiences<C>, { slot: S }>>,
  string
>;

/** A decision of which the slot and its variants are known by name. */
export interface DecisionOf<C extends Config, S extends SlotOf<C>> extends Omit<Decision, 'slot' | 'winner'> {
  readonly slot: S;
  readonly winner?: Omit<Winner, 'variant'> & { readonly variant: VariantOf<C, S> | undefined };
}

/** A config, and the hooks and components that know its names. They are the same as those without. */
export interface Defined<C extends Config> {
  readonly config: C;
  useDecision<S extends SlotOf<C>>(slot: S): DecisionOf<C, S>;
  useSeen<E extends Element>(slot: SlotOf<C>): Reference<E>;
  /** Wants content for every variant that the config may show in the slot. */
  Slot<S extends SlotOf<C>>(props: SlotProps<S, VariantOf<C, S>>): Drawn;
  Why(props: WhyProps & { readonly slot: SlotOf<C> }): Drawn;
}

/**
 * Takes a config that is written in code, and gives it back with hooks and components whose slots and variants are
 * checked by the compiler. Parsing it is left to `parseConfig`.
 */
export function defineConfig<const C extends Config>(config: C): Defined<C> {
  // They are told fewer names than they would take, and answer with no others.
  return { config, useDecision, useSeen, Slot, Why } as unknown as Defined<C>;
}
