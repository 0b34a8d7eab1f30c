/** The section with the other experiences of slots. */
import type { ComponentChildren } from 'preact';
import type { PanelBindings } from '../lazy-panel/contract.ts';

/** Renders the section; nothing if there are no others. */
export const considered = (widget: PanelBindings, slots: readonly string[]): ComponentChildren =>
  slots.some((slot) => widget.tactful.decide(slot).stopped[0]) &&
  widget.section('considered', () => widget.more((more) => more.renderConsidered(slots)));
