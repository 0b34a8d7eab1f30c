/** The receipt of consent, which the visitor may keep. */
import type { Config } from '@tactful/rules';
import { DAY_MS } from '../platform/time.ts';
import { hasGpcSignal } from './consent-reader.ts';
import type { ConsentRecord } from './consent-record.ts';
import type { ConsentStore } from './consent-state.ts';
import type { Receipt } from './types.ts';
import { hasSettings } from './write-consent.ts';

/** Creates the receipt of a record. `purposes`: those that the visitor allows. */
const createReceipt = (record: ConsentRecord, purposes: readonly string[]): Receipt => ({
  schema: 1,
  status: hasSettings(record.state) ? 'tailored' : 'generic',
  policyHash: record.policy,
  day: new Date(record.day * DAY_MS).toISOString().slice(0, 10),
  ...(record.surface ? { surface: record.surface, language: record.language ?? '' } : {}),
  purposes,
  gpc: record.gpc ?? hasGpcSignal(),
});

/** The receipt of the present consent; undefined without a record. */
export const receiptOf = (
  { purposes }: Pick<Config, 'purposes'>,
  consent: Pick<ConsentStore, 'isPurposeAllowed' | 'record'>,
): Receipt | undefined => {
  const record = consent.record();
  return record && createReceipt(record, Object.keys(purposes).filter(consent.isPurposeAllowed));
};
