/** The flags of a consent record: one number, with a bit for each. To add a flag, add a row to {@link FLAG_BITS}. */
import { DATA_CATEGORIES, type DataCategory } from '@tactful/rules';

/** Flags by the position of their bit. Positions are stored on devices: never change one, and take the next free one. */
export const FLAG_BITS = { gpc: 0, sharedAcrossSections: 1, recordingPaused: 2 } as const;

type FlagName = keyof typeof FLAG_BITS;

/** The names of the flags. `Object.keys` returns texts; these are the keys of the table. */
export const FLAG_NAMES = Object.keys(FLAG_BITS) as readonly FlagName[];

/** The flags of a record. */
export interface ConsentFlags extends Partial<Readonly<Record<FlagName, boolean>>> {
  /** The categories that a prompt offered. One that was never offered is off. */
  readonly offered?: readonly DataCategory[];
  /** Those of {@link offered} that are allowed. */
  readonly allowed?: readonly DataCategory[];
}

/** The position of the bits of a data category: the first is set if it was offered, the next if it is allowed. */
export const categoryBit = (category: DataCategory): number => 3 + 2 * DATA_CATEGORIES.indexOf(category);

/** Reads the flags of a record. `encodeFlags` in write-consent.ts writes them. */
export const decodeFlags = (bits: number): ConsentFlags => {
  const isSet = (bit: number): boolean => !!(bits & (1 << bit));
  return {
    ...Object.fromEntries(FLAG_NAMES.map((name) => [name, isSet(FLAG_BITS[name])])),
    offered: DATA_CATEGORIES.filter((category) => isSet(categoryBit(category))),
    allowed: DATA_CATEGORIES.filter((category) => isSet(categoryBit(category) + 1)),
  };
};
