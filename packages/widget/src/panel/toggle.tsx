/** A switch as in the ARIA patterns; its label does not change with its state. */
/** @jsxRuntime classic */
/** @jsx lent.h */
import type { JSX } from 'preact';
import * as lent from '../lent.ts';
import { button } from '../lent.ts';
import type { Acted } from '../stage.ts';

export const toggle = (label: string, on: boolean, does: (on: boolean) => Acted): JSX.Element =>
  button([label, <i />], () => does(!on), { role: 'switch', 'aria-checked': on });
