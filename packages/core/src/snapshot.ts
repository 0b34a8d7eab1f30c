/** The one record that a ledger is folded into. */
import { type Ledger, VERSION } from './ledger.ts';
import { digest } from './slug.ts';

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
export const pack = (ledger: Ledger): Snapshot => {
  const data = JSON.stringify(ledger);
  return { v: VERSION, id: ledger.id, sum: digest(data), data };
};
