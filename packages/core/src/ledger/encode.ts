/** The one record that a ledger is folded into. */

import { digest } from '../events/slug.ts';
import { LEDGER_VERSION, type Ledger } from './ledger.ts';

/** Checksummed: what was half-written is never read. */
export interface Snapshot {
  readonly v: number;
  /** That of the ledger, to be had without reading it. */
  readonly id: string;
  readonly sum: string;
  /** JSON, so that nothing structured (a script's object) can hide in it. */
  readonly data: string;
}

/** The snapshot of a ledger. */
export const encodeLedger = (ledger: Ledger): Snapshot => {
  const data = JSON.stringify(ledger);
  return { v: LEDGER_VERSION, id: ledger.id, sum: digest(data), data };
};
