/** The variants that an experience shows. */
import type { Experience } from '@tactful/rules';
import { actionOf } from '@tactful/rules/internal';

/** True if the experience puts a variant of the page into its slot. */
export const usesVariant = (experience: Experience): boolean => actionOf(experience).inserts;

/** Returns the names of the variants. */
export const variantsOf = ({ experiment, variant }: Experience): readonly string[] =>
  (experiment?.variants ?? [variant]).flatMap((name) => name ?? []);

/** Identifies a variant of a slot. */
export const variantKey = (slot: string, variant: string): string => JSON.stringify([slot, variant]);
