/** Every decision on the page, and what the visitor switched off in slots. */
/** @jsxRuntime classic */
/** @jsx h */
import type { ComponentChildren, h } from 'preact';
import { considered } from '../explain/considered.ts';
import { decision } from '../explain/decision.tsx';
import { slotName } from '../explain/names.ts';
import type { PanelBindings } from '../lazy-panel/contract.ts';
import { richText } from '../rich-text.tsx';

/** Renders the section. */
export const decisions = (widget: PanelBindings): ComponentChildren => {
  const { h, page, tactful, t, formatList, button } = widget;
  const { slots } = tactful;
  const shown = page.placements().map(({ slot }) => slot);
  const disabled = slots.disabled();
  const restricted = slots.list().filter((slot) => slots.unusedCategories(slot).length);
  return [
    [...new Set(shown)].map((slot) => decision(widget, slot)),
    disabled.map((slot) => (
      <p class="w" key={slot}>
        <span>{richText(widget, t('slotIsOff', { x: slotName(widget, slot) }))}</span>
        {button(t('again'), () => slots.enable(slot))}
      </p>
    )),
    restricted.map((slot) => {
      const data = formatList(slots.unusedCategories(slot).map((category) => t(category)));
      return <p>{richText(widget, t('notUsed', { x: slotName(widget, slot), data }))}</p>;
    }),
    !shown.length && !disabled.length && <p>{t('plain')}</p>,
    considered(widget, slots.list()),
  ];
};
