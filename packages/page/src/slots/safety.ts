/** All checks of a slot before it is personalized, and its row of items. The script tag loads them as a file of their own. */
import type { Experience } from '@tactful/rules';
import { ignoreErrors, root } from '../dom.ts';
import { SLOTS } from './find-slots.ts';
import { findRow, type ItemRow } from './item-row.ts';
import { loadForEveryone, loadLazy } from './load-alike.ts';
import { startUpdate } from './page-addresses.ts';
import type { Requirement } from './requirement.ts';
import { currentRules } from './style-rules.ts';
import { findShadowRoot, requirementsOf } from './variant-safety.ts';

/** The checks of slots. */
export interface SlotSafety {
  /** Returns what the slot and its variants require of the page. */
  requirementsOf(
    slot: Element,
    experiences: readonly Experience[],
    onChange?: () => void,
  ): readonly Requirement[];
  /** Returns the issue of a variant with a shadow root; `undefined` if it has none. */
  findShadowRoot(slot: Element, variant: string | undefined): string | undefined;
  /** Loads for everyone what a slot may need, before it shows anything for the first time. */
  loadForEveryone(slot: Element, experiences: readonly Experience[]): void;
  /** Forgets what is known of the page: it is read again when it is needed. */
  startUpdate(hasNewNodes: boolean): void;
  /** Loads lazy images and frames at once. */
  loadLazy(): void;
  /** Returns the row of items in the slot; `undefined` if there are fewer than two. */
  findRow(slot: Element): ItemRow | undefined;
}

export const slotSafety: SlotSafety = {
  requirementsOf,
  findShadowRoot,
  loadForEveryone,
  loadLazy,
  startUpdate,
  findRow,
};

/**
 * Reads the style sheets that the checks need, if the page has a slot already. Called while the config and the profile are still
 * loading, it delays nothing, and the task that places the slots is shorter.
 */
export const prepareChecks = (): void => void ignoreErrors(() => root.querySelector(SLOTS) && currentRules());
