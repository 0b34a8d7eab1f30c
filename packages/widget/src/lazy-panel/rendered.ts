/** What the part that is loaded later draws. */
import type { ComponentChildren } from 'preact';

export interface Drawn {
  /** Everything below the choice. */
  panel(): ComponentChildren;
  /** The explanation of a slot. */
  why(slot: string): ComponentChildren;
}
