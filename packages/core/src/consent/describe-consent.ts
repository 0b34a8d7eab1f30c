/** Describes the consent state for the public API. */
import { type Config, DATA_CATEGORIES, type DataCategory } from '@tactful/rules';
import type { ConsentGate } from './consent-gate.ts';
import { type ConsentReader, hasGpcSignal, isUnexpired } from './consent-reader.ts';
import type { StoredConsentRecord } from './stored-consent.ts';
import type { ConsentState, ConsentStatus } from './types.ts';

/** The inputs of the description. */
export interface ConsentDescriptionInputs {
  readonly config: Config;
  /** Epoch ms. */
  readonly now: () => number;
  readonly reader: ConsentReader;
  readonly stored: StoredConsentRecord;
  readonly gate: ConsentGate;
  /** The hash of what this config offers. */
  readonly policy: string;
  /** False where the config cannot be used: then there is nothing to consent to. */
  readonly isConfigUsable: boolean;
}

/** True where no prompt may be shown: with GPC, and while an upper bound is in effect. */
const isRuledOut = (reader: ConsentReader): boolean => hasGpcSignal() || reader.isRuledOut();

const statusOf = ({ now, reader, stored }: ConsentDescriptionInputs): ConsentStatus => {
  if (reader.isTailored()) return 'tailored';
  const record = stored.get();
  return (record && isUnexpired(record, now())) || isRuledOut(reader) ? 'generic' : 'unset';
};

/** Describes the consent state as it is now. */
export const describeState = (inputs: ConsentDescriptionInputs): ConsentState => {
  const { config, reader, stored, gate, policy, isConfigUsable } = inputs;
  const record = stored.get();
  const status = statusOf(inputs);
  const policyChanged = isConfigUsable && !!record && record.policy !== policy;
  const isPromptAllowed = isConfigUsable && !isRuledOut(reader) && !stored.isBlocked();
  const purposes = Object.keys(config.purposes);
  return {
    status,
    paused: reader.isPaused(),
    recordingPaused: !!record?.recordingPaused,
    purposes: Object.fromEntries(purposes.map((purpose) => [purpose, reader.isPurposeAllowed(purpose)])),
    // One entry per category: DATA_CATEGORIES has every member of the type.
    dataCategories: Object.fromEntries(
      DATA_CATEGORIES.map((category) => [category, reader.isCategoryAllowed(category)]),
    ) as { [K in DataCategory]: boolean },
    gpc: hasGpcSignal(),
    minors: reader.isForMinors(),
    declinedElsewhere: reader.isDeclinedElsewhere(),
    gateClosed: gate.isClosed(),
    promptDue: isPromptAllowed && (policyChanged || (status === 'unset' && gate.allowsPrompt())),
    policyChanged,
    sharedAcrossSections: !!record?.sharedAcrossSections,
  };
};
