/** The state of storage and config. */
import type { ConfigIssue } from '@tactful/rules';

/** The state of storage. Only `ok` and `closed` guarantee that recorded events are found again. */
export type StorageState =
  | 'closed' // consent is not tailored: nothing is open
  | 'opening'
  | 'ok'
  | 'memory' // storage is refused or broken: events are kept until the page is left
  | 'full'; // the oldest browsing events were dropped, or nothing more is stored

/** The state of storage and config: what a developer reads first. */
export interface Status {
  readonly storage: StorageState;
  /** The name of the last storage error, as `QuotaExceededError`; absent when there was none. */
  readonly error?: string;
  /** Set when a record was set aside, as damaged or from a newer version. */
  readonly setAside?: 'damaged' | 'newer';
  /** Why every slot of this page shows its standard content, if `slots.stop` was called. */
  readonly stopped?: string;
  /** Issues of the config. */
  readonly issues: readonly ConfigIssue[];
}
