/** The settings of slots that the visitor changed: the standard version, and data categories that are not used. */
/** @jsxRuntime classic */
/** @jsx h */
import type { DataCategory } from '@tactful/core';
import type { ComponentChildren, h } from 'preact';
import { slotName } from '../explain/names.ts';
import type { PanelBindings } from '../lazy-panel/contract.ts';
import { richText } from '../rich-text.tsx';

/** A setting of a slot as a sentence. @param setting - A data category, or `*` for the standard version. */
export const settingText = (widget: PanelBindings, slot: string, setting: string): ComponentChildren => {
  const { t } = widget;
  const values = { x: slotName(widget, slot), data: t(setting) };
  return richText(widget, t(setting === '*' ? 'slotIsOff' : 'notUsed', values));
};

/** Renders each setting, with the button that takes it back. */
export const slotSettings = (widget: PanelBindings): ComponentChildren => {
  const { h, tactful, t, button } = widget;
  const { slots } = tactful;
  const disabled = slots.disabled();
  const row = (slot: string, label: string, category?: DataCategory) => (
    <p class="w" key={slot + label}>
      <span>{settingText(widget, slot, category ?? '*')}</span>
      {button(label, () => slots.enable(slot, category))}
    </p>
  );
  return [...new Set([...disabled, ...slots.list()])].map((slot) => [
    disabled.includes(slot) && row(slot, t('again')),
    slots.unusedCategories(slot).map((category) => row(slot, t('useAgain', { x: t(category) }), category)),
  ]);
};
