/** Starts before the config is there: reads consent and, only if it is tailored, the ledger. */

import { isConsentGiven } from '../consent/consent-reader.ts';
import { readConsentRecord } from '../consent/consent-record.ts';
import { type Connection, openConnection } from '../ledger/connection.ts';

/** A connection, and the one read that has begun. */
export interface Preload {
  readonly connection: Connection;
  /** Absent unless consent is tailored: then IndexedDB has not been touched. */
  readonly records?: Promise<readonly unknown[]>;
}

/** Reads consent at once and, only if it is tailored and the gate is open, opens the ledger and starts the one read. */
export const preload = (isGateClosed = false): Preload => {
  const connection = openConnection();
  if (isGateClosed || !isConsentGiven(readConsentRecord(), Date.now())) return { connection };
  const records = connection.read();
  // The code that takes the records handles a rejection; until then it is not an unhandled one.
  records.catch(() => undefined);
  return { connection, records };
};
