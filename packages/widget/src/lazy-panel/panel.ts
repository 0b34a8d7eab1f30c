/** The render functions of the loaded panel. */
import type { ComponentChildren } from 'preact';

/** The loaded panel. */
export interface Panel {
  /** Everything below the consent buttons. */
  renderPanel(): ComponentChildren;
  /** The first question of the shop, after consent in the prompt. */
  renderQuestion(): ComponentChildren;
  /** The explanation of a slot. */
  renderExplanation(slot: string): ComponentChildren;
}
