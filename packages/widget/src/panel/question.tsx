/** A question of the shop. A stated preference counts more than an inferred one. */
/** @jsxRuntime classic */
/** @jsx h */
import type { Question } from '@tactful/rules';
import type { h, JSX } from 'preact';
import type { PanelBindings } from '../lazy-panel/contract.ts';
import { richText } from '../rich-text.tsx';
import { selectedOptions } from './interest-list.ts';

/** Renders a question with its options as buttons that can be pressed and released. */
export const question = (
  widget: PanelBindings,
  { id, label, benefit, options, many }: Question,
): JSX.Element => {
  const { h, tactful, localize, button } = widget;
  const selected = selectedOptions(tactful, id);
  return (
    <fieldset>
      <legend>{richText(widget, localize(label))}</legend>
      <small>{richText(widget, localize(benefit))}</small>
      <div class="w">
        {options.map(({ value, label }) => {
          const isSelected = selected.includes(value);
          const others = selected.filter((option) => many && option !== value);
          const toggle = () => {
            const answers = isSelected ? others : [...others, value];
            tactful.track({ name: 'state_preference', question: id, answers });
          };
          return button(richText(widget, localize(label)), toggle, { 'aria-pressed': isSelected });
        })}
      </div>
    </fieldset>
  );
};
