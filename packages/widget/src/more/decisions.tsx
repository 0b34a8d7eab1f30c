/** Every decision on the page, and what the visitor switched off in slots. */
/** @jsxRuntime classic */
/** @jsx h */
import type { ComponentChildren, h } from 'preact';
import { considered } from '../explain/considered.ts';
import { decision } from '../explain/decision.tsx';
import type { PanelBindings } from '../lazy-panel/contract.ts';
import { slotSettings } from './slot-settings.tsx';

/** Renders the section. */
export const decisions = (widget: PanelBindings): ComponentChildren => {
  const { h, page, tactful, t } = widget;
  const { slots } = tactful;
  const shown = page.placements().map(({ slot }) => slot);
  return [
    [...new Set(shown)].map((slot) => decision(widget, slot)),
    slotSettings(widget),
    !shown.length && !slots.disabled().length && <p>{t('plain')}</p>,
    considered(widget, slots.list()),
  ];
};
