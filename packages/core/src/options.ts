/** What a personalizer is made with. */
import type { Config, ConfigIssue } from '@tactful/rules';
import type { Preload } from './engine/preload.ts';
import type { LedgerStore } from './ledger/indexeddb-store.ts';
import type { PageContext } from './personalizer.ts';

/** What a personalizer is made of. */
export interface PersonalizerOptions {
  readonly config: Config;
  /** Faults that parsing the config found; told by `status()`. */
  readonly issues?: readonly ConfigIssue[];
  readonly page?: PageContext;
  /** The clock, epoch ms. Default `Date.now`, asked anew at each use. */
  readonly now?: () => number;
  /** What {@link openEarly} has begun. */
  readonly early?: Preload | undefined;
  /** Where the ledger is kept. Default the device's IndexedDB. */
  readonly store?: LedgerStore;
}
