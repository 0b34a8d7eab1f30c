/** Ids for items that have only a name. */
import { fnv } from '@tactful/rules/internal';

/** A digest of the name, so that the name itself is not stored. */
export const digestOf = (name: string): string => `name-${fnv(name.trim().toLowerCase()).toString(36)}`;
