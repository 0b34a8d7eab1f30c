/** The record of the config that was validated: pages with the same config need not validate it again. */

/** The id of the record among the records next to the snapshot. */
export const CONFIG_RECORD_ID = 'config';

/** The record. It contains nothing about the visitor. */
export interface ConfigRecord {
  /** The fingerprint of the config. */
  readonly config: string;
}

/** True for the record of a config. */
export const isConfigRecord = (record: unknown): record is ConfigRecord =>
  !!record && typeof record === 'object' && 'config' in record && typeof record.config === 'string';

/** The fingerprint of the config that was validated before, if these records contain one. */
export const readConfigFingerprint = (records: readonly unknown[]): string | undefined =>
  records.find(isConfigRecord)?.config;
