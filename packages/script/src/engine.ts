/** Everything that a page needs before its first personalized frame: it reads the ledger, decides, and places. */
import {
  type ConsentGate,
  createEngine,
  type OwnedEngine,
  readUncheckedSnapshot,
} from '@tactful/core/internal';
import {
  type AntiFlicker,
  type AttachedSlots,
  attachSlotsWith,
  prepareChecks,
  type SlotSafety,
  slotSafety,
} from '@tactful/page/internal';
import type { ConfigIssue, Issue, PublishedConfig } from '@tactful/rules';
import { NOT_PUBLISHED, readPublished } from '@tactful/rules/internal';

export { BUILD } from './build-id.ts';
export { prepareChecks, slotSafety };

/** The inputs of the first decisions. */
export interface PlaceInputs {
  /** A published config, unchecked. */
  readonly config: PublishedConfig;
  /** The records of the ledger; absent without consent, and if they could not be read. */
  readonly records?: readonly unknown[] | undefined;
  readonly gate: ConsentGate;
  /** Slots that are hidden already. */
  readonly antiFlicker?: AntiFlicker | undefined;
  /** Called for each issue of the config and of the page. */
  readonly onIssue: (issue: Issue) => void;
  /** The checks of slots. Default: all of them. */
  readonly safety?: SlotSafety | undefined;
}

/** An engine, and the slots that show what it decides. */
export interface PlacedSlots {
  readonly engine: OwnedEngine;
  readonly slots: AttachedSlots;
  /** The experiences that are left out, because their structure was changed. */
  readonly issues: readonly ConfigIssue[];
}

/**
 * Decides, and places what is decided. The records are used before anything has checked them as a whole. Throws if the config
 * cannot be used.
 */
export function placeSlots(inputs: PlaceInputs): PlacedSlots {
  const { records, gate, antiFlicker, onIssue, safety = slotSafety } = inputs;
  const { config, issues } = readPublished(inputs.config);
  if (!config) throw Error(`config: ${NOT_PUBLISHED}`);
  for (const issue of issues) onIssue(issue);
  const engine = createEngine({ config, gate, ledger: records && readUncheckedSnapshot(records) });
  return { engine, slots: attachSlotsWith(engine, safety, { antiFlicker, onIssue }), issues };
}
