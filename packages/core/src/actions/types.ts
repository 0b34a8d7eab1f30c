/** The profile and explanations, as the public API describes them. */
import type { DataCategory, Decision, Issue, Reason } from '@tactful/rules';
import type { LedgerEvent } from '../events/event.ts';
import type { QuietHours } from '../ledger/quiet-hours.ts';
import type { SlotSettings } from '../ledger/slot-settings.ts';

/** One stored event with what the visitor should know about it. */
export interface ProfileItem {
  readonly event: LedgerEvent;
  readonly dataCategory: DataCategory;
  /** Epoch ms: deleted then at the latest. */
  readonly expiresAt: number;
  /** Purposes that may use it. */
  readonly purposes: readonly string[];
  /** Ids of the experiences whose conditions, ranking or triggers read it. Computed when read. */
  readonly usedBy: readonly string[];
}

/** The content that an import would add. */
export interface ImportPreview {
  /** Events that would be added. */
  readonly events: readonly LedgerEvent[];
  /** The quiet hours that would be set. Absent if the file has none, or some are set already. */
  readonly quietHours?: QuietHours | undefined;
  /** The settings of slots that would have more of them. Absent if there are none. */
  readonly slots?: SlotSettings | undefined;
  /** The number of events left out: expired, sensitive, of categories that are off, already stored. */
  readonly skipped: number;
  /** Why the file cannot be read; then there are no events. */
  readonly issues: readonly Issue[];
}

/** A reason with the events it was derived from, newest first. */
export interface ReasonWithEvents extends Reason {
  readonly events: readonly LedgerEvent[];
}

/** A decision with the evidence of its winner. */
export interface Explanation extends Decision {
  readonly evidence: readonly ReasonWithEvents[];
}
