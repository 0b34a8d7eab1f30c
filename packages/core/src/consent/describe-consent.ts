/** Describes consent for the public API: the consent state and the receipt. */
import { type Config, DATA_CATEGORIES, type DataCategory } from '@tactful/rules';
import { DAY_MS } from '../platform/time.ts';
import { type ConsentReader, hasGpcSignal, isUnexpired } from './consent-reader.ts';
import { isConsentState } from './consent-record.ts';
import type { StoredConsentRecord } from './stored-consent.ts';
import type { ConsentState, ConsentStatus, Receipt } from './types.ts';

/** The inputs of the descriptions. */
export interface ConsentDescriptionInputs {
  readonly config: Config;
  /** Epoch ms. */
  readonly now: () => number;
  readonly reader: ConsentReader;
  readonly stored: StoredConsentRecord;
  /** The hash of what this config offers. */
  readonly policy: string;
  /** False where the config cannot be used: then there is nothing to consent to. */
  readonly isConfigUsable: boolean;
}

/** Creates the two descriptions. */
export const createConsentDescriptions = ({
  config,
  now,
  reader,
  stored,
  policy,
  isConfigUsable,
}: ConsentDescriptionInputs): {
  readonly get: () => ConsentState;
  readonly receipt: () => Receipt | undefined;
} => {
  const { isForMinors, isDeclinedElsewhere, isTailored, isPurposeAllowed } = reader;
  const purposes = Object.keys(config.purposes);
  const isRuledOut = (): boolean => isForMinors() || hasGpcSignal() || isDeclinedElsewhere();
  const status = (): ConsentStatus => {
    if (isTailored()) return 'tailored';
    const record = stored.get();
    return (record && isUnexpired(record, now())) || isRuledOut() ? 'generic' : 'unset';
  };
  const get = (): ConsentState => {
    const record = stored.get();
    const policyChanged = isConfigUsable && !!record && record.policy !== policy;
    return {
      status: status(),
      paused: reader.isPaused(),
      recordingPaused: !!record?.recordingPaused,
      purposes: Object.fromEntries(purposes.map((purpose) => [purpose, isPurposeAllowed(purpose)])),
      // One entry per category: DATA_CATEGORIES has every member of the type.
      dataCategories: Object.fromEntries(
        DATA_CATEGORIES.map((category) => [category, reader.isCategoryAllowed(category)]),
      ) as { [K in DataCategory]: boolean },
      gpc: hasGpcSignal(),
      minors: isForMinors(),
      declinedElsewhere: isDeclinedElsewhere(),
      promptDue:
        isConfigUsable && !isRuledOut() && !stored.isBlocked() && (policyChanged || status() === 'unset'),
      policyChanged,
      sharedAcrossSections: !!record?.sharedAcrossSections,
    };
  };
  const receipt = (): Receipt | undefined => {
    const record = stored.get();
    return (
      record && {
        schema: 1,
        status: isConsentState(record.state) ? 'tailored' : 'generic',
        policyHash: record.policy,
        day: new Date(record.day * DAY_MS).toISOString().slice(0, 10),
        ...(record.surface ? { surface: record.surface, language: record.language ?? '' } : {}),
        purposes: purposes.filter(isPurposeAllowed),
        gpc: record.gpc ?? hasGpcSignal(),
      }
    );
  };
  return { get, receipt };
};
