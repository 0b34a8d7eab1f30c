/** What a personalizer is made with. */
import type { Config, Fault } from '@tactful/rules';
import type { Early } from './early.ts';
import type { PageContext } from './personalizer.ts';
import type { Store } from './store.ts';

/** What a personalizer is made of. */
export interface PersonalizerOptions {
  readonly config: Config;
  /** Faults that parsing the config found; told by `status()`. */
  readonly faults?: readonly Fault[];
  readonly page?: PageContext;
  /** The clock, epoch ms. Default `Date.now`, asked anew at each use. */
  readonly now?: () => number;
  /** What {@link openEarly} has begun. */
  readonly early?: Early | undefined;
  /** Where the ledger is kept. Default the device's IndexedDB. */
  readonly store?: Store;
}
