/** A switch as in the ARIA patterns; its label does not change with its state. */
/** @jsxRuntime classic */
/** @jsx lent.h */
import type { JSX } from 'preact';
import * as lent from '../lazy-panel/bindings.ts';
import { button } from '../lazy-panel/bindings.ts';
import type { Acted } from '../state.ts';

export const toggle = (label: string, on: boolean, does: (on: boolean) => Acted): JSX.Element =>
  button([label, <i />], () => does(!on), { role: 'switch', 'aria-checked': on });
