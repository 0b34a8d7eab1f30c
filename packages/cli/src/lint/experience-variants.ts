/** The variants that an experience shows. */
import type { Experience } from '@tactful/rules';

const VARIANT_ACTIONS: readonly string[] = ['replace', 'before', 'after', 'message'];

/** True if the experience puts a variant of the page into its slot. */
export const usesVariant = ({ action = 'replace' }: Experience): boolean => VARIANT_ACTIONS.includes(action);

/** Returns the names of the variants. */
export const variantsOf = ({ experiment, variant }: Experience): readonly string[] =>
  (experiment?.variants ?? [variant]).flatMap((name) => name ?? []);

/** Identifies a variant of a slot. */
export const variantKey = (slot: string, variant: string): string => JSON.stringify([slot, variant]);
