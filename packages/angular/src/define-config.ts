/** Typed functions for a config in code: a slot or variant that the config lacks does not compile. */
import type { Signal } from '@angular/core';
import type { Config } from '@tactful/core';
import type { SlotName } from '@tactful/core/internal';
import type { VariantName } from '@tactful/element/internal';
import { injectSlot } from './inject-slot.ts';

/** A config, and what knows its names. At run time it is the untyped function. */
export interface DefinedConfig<C extends Config> {
  readonly config: C;
  injectSlot<S extends SlotName<C>>(
    slot: S,
    variants: readonly VariantName<C, S>[],
  ): Signal<VariantName<C, S> | undefined>;
}

/** Returns the config with what accepts only its slots and variants. It does not validate the config; `createTactful` does. */
export const defineConfig = <const C extends Config>(config: C): DefinedConfig<C> => ({ config, injectSlot });
