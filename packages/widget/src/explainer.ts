/** What the parts that are loaded later draw and say. */
import type { LedgerEvent } from '@tactful/core';
import type { ComponentChildren, JSX } from 'preact';

export interface Explainer {
  /** What else might have stood in these slots, and what stopped each. */
  considered(slots: readonly string[]): JSX.Element;
  /** The explanation of a slot; nothing for a generic one. */
  decision(slot: string): JSX.Element | undefined;
  /** An entry of the ledger as a sentence. */
  described(event: LedgerEvent): string;
  /** What the shop calls something. */
  name(slug: string): string;
  /** A day, or with `'short'` a day and a time. */
  date(at: number, timeStyle?: 'short'): string;
}

/** Draws everything below the choice. */
export type Panel = () => ComponentChildren;
