/** The render functions of the loaded panel. */
import type { ComponentChildren } from 'preact';

/** The loaded panel. */
export interface Panel {
  /** Everything below the consent buttons. */
  renderPanel(): ComponentChildren;
  /** The explanation of a slot. */
  renderExplanation(slot: string): ComponentChildren;
}
