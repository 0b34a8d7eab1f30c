/** A switch as in the ARIA patterns: its label does not change with its state. */
/** @jsxRuntime classic */
/** @jsx h */
import type { h, JSX } from 'preact';
import type { ActionOutcome } from '../context.ts';
import type { PanelBindings } from '../lazy-panel/contract.ts';

/** The label, state and action of a switch. */
export interface SwitchProps {
  readonly label: string;
  readonly on: boolean;
  /** Called with the new state. */
  set(on: boolean): ActionOutcome;
}

/** Renders a switch. */
export const switchButton = ({ h, button }: PanelBindings, { label, on, set }: SwitchProps): JSX.Element =>
  button([label, <i />], () => set(!on), { role: 'switch', 'aria-checked': on });
