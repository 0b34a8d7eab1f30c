/** What the acts of a personalizer work with: made once, handed to each of them. */

import type { Minimizer } from './collect/minimize.ts';
import type { Pruner } from './collect/prune.ts';
import type { SensitiveFilter } from './collect/sensitive-filter.ts';
import type { ConsentStore } from './consent/consent-state.ts';
import type { EngineInternals } from './engine/engine.ts';
import type { LedgerLog } from './ledger/ledger-log.ts';
import type { Retention } from './ledger/retention.ts';

export interface Runtime extends Pruner, EngineInternals {
  readonly consent: ConsentStore;
  readonly log: LedgerLog;
  readonly retention: Retention;
  readonly minimizer: Minimizer;
  readonly isSensitive: SensitiveFilter;
  /** Opens the ledger, and makes it where this is an opt-in. `records`: a read that has begun. */
  readonly open: (records?: Promise<readonly unknown[]>) => Promise<void>;
  /** The page is left (true) or shown again. */
  readonly sleep: (on: boolean) => void;
  /** Drops what has expired by now, and forgets what has become another value. */
  readonly refresh: () => void;
  /** Tells the other tabs. */
  readonly notifyTabs: () => void;
}
