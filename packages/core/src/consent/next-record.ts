/** The consent record that follows an event of the state machine. */
import { type Config, DATA_CATEGORIES } from '@tactful/rules';
import { DAY_MS } from '../platform/time.ts';
import { hasGpcSignal } from './consent-reader.ts';
import { type ConsentRecord, purposeHash } from './consent-record.ts';
import type { ConsentMachineState } from './transitions.ts';
import type { Surface } from './types.ts';
import { hasSettings } from './write-consent.ts';

/** Where and in which language the visitor consents. */
export interface ConsentMoment {
  readonly surface: Surface;
  readonly language?: string;
}

/** The inputs of the next record. */
export interface NextRecordInputs {
  readonly config: Config;
  /** Epoch ms. */
  readonly now: number;
  /** The hash of what the config offers. */
  readonly policy: string;
  readonly record: ConsentRecord | undefined;
  readonly state: ConsentMachineState;
  /** Absent unless the visitor consents. */
  readonly moment: ConsentMoment | undefined;
}

/** The switches of a consent to what this config offers. Switches that were off before stay off. */
const acceptedSwitches = (
  config: Config,
  before: ConsentRecord | undefined,
): Pick<ConsentRecord, 'offered' | 'allowed' | 'purposes'> => {
  const { offered = [], allowed = [], purposes = {} } = before ?? {};
  const used = DATA_CATEGORIES.filter((category) =>
    Object.values(config.purposes).some(({ dataCategories }) => dataCategories.includes(category)),
  );
  return {
    offered: used,
    allowed: used.filter((category) => !offered.includes(category) || allowed.includes(category)),
    purposes: Object.fromEntries(
      Object.keys(config.purposes)
        .map(purposeHash)
        .map((hash) => [hash, purposes[hash] ?? true]),
    ),
  };
};

/** Returns the record of a state; undefined for `unset`, which has none. */
export const nextRecord = (inputs: NextRecordInputs): ConsentRecord | undefined => {
  const { config, now, policy, record, state, moment } = inputs;
  if (state === 'unset') return;
  const day = Math.floor(now / DAY_MS);
  if (!hasSettings(state)) return { state, policy, day };
  // A step of an opt-in changes the state alone.
  if (!moment) return record && { ...record, state };
  const gpc = hasGpcSignal();
  return { ...record, ...acceptedSwitches(config, record), ...moment, state, policy, day, gpc };
};
