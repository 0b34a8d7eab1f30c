/** Every decision on the page, the slots that the visitor disabled, and the other candidates. */
/** @jsxRuntime classic */
/** @jsx h */
import type { ComponentChildren, h } from 'preact';
import { considered } from '../explain/considered.tsx';
import { decision } from '../explain/decision.tsx';
import { nameOf } from '../explain/names.ts';
import type { PanelBindings } from '../lazy-panel/contract.ts';

/** Renders the section. */
export const decisions = (widget: PanelBindings): ComponentChildren => {
  const { h, page, tactful, t, button } = widget;
  const { slots } = tactful;
  const placements = page.placements();
  const disabled = slots.disabled();
  return [
    placements.map(({ slot }) => decision(widget, slot)),
    disabled.map((slot) => (
      <p class="w">
        {nameOf(widget, slot)}: {t('slot-off')} {button(t('again'), () => slots.enable(slot))}
      </p>
    )),
    !placements.length && !disabled.length && <p>{t('plain')}</p>,
    considered(widget, slots.list()),
  ];
};
