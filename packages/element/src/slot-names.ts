/** The names of slots and variants in a config that is written in code. */
import type { Config } from '@tactful/core';
import type { SlotName } from '@tactful/core/internal';

type ExperienceOf<C extends Config, S extends SlotName<C>> = Extract<C['experiences'][number], { slot: S }>;
type ExperimentVariant<E> = E extends { experiment: { variants: readonly (infer V)[] } } ? V : never;
type SingleVariant<E> = E extends { variant: infer V } ? V : never;

/** The variants that a config may show in a slot. */
export type VariantName<C extends Config, S extends SlotName<C>> = Extract<
  SingleVariant<ExperienceOf<C, S>> | ExperimentVariant<ExperienceOf<C, S>>,
  string
>;
