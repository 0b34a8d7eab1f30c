/** Encodes a ledger as the one snapshot record that storage contains. */
import { digest } from '../events/slug.ts';
import { LEDGER_VERSION, type Ledger } from './ledger.ts';

/** The snapshot record. Its checksum detects a record that was written only partly. */
export interface Snapshot {
  /** Version of the format. */
  readonly v: number;
  /** The id of the ledger, readable without decoding. */
  readonly id: string;
  /** Checksum of `data`. */
  readonly sum: string;
  /** The ledger as JSON text, so that no structured object of a script can hide in it. */
  readonly data: string;
}

/** Returns the snapshot of a ledger. */
export const encodeLedger = (ledger: Ledger): Snapshot => {
  const data = JSON.stringify(ledger);
  return { v: LEDGER_VERSION, id: ledger.id, sum: digest(data), data };
};
