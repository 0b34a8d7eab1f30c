/** The head start: what can be known and begun before the config is there. */

import { isConsentGiven } from '../consent/consent-reader.ts';
import { readConsentRecord } from '../consent/consent-record.ts';
import { type Connection, openConnection } from '../ledger/connection.ts';

/** A connection whose one read has begun. */
export interface Preload {
  readonly connection: Connection;
  /** Absent unless the choice is tailored: then IndexedDB has not been touched. */
  readonly records?: Promise<readonly unknown[]>;
}

/** Reads the choice at once and, only when it is tailored, opens the ledger and starts the one read. */
export const preload = (): Preload => {
  const connection = openConnection();
  if (!isConsentGiven(readConsentRecord().record, Date.now())) return { connection };
  const records = connection.read();
  // Whoever takes it looks at the fault; until then it is not an unhandled one.
  records.catch(Object);
  return { connection, records };
};
