/** The questions of the shop. A stated preference counts more than an inferred one. */
/** @jsxRuntime classic */
/** @jsx h */
import type { ComponentChildren, h } from 'preact';
import type { PanelBindings } from '../lazy-panel/contract.ts';

/** Renders the section; `undefined` if the shop has no questions. */
export const questions = ({ h, tactful, localize, button }: PanelBindings): ComponentChildren =>
  tactful.config.questions?.map(({ id, label, benefit, options, many }) => {
    // The fact catalog declares `stated.*` as a text or a list of texts.
    const selected = [tactful.fact(`stated.${id}`)].flat() as string[];
    return (
      <fieldset>
        <legend>{localize(label)}</legend>
        <small>{localize(benefit)}</small>
        <div class="w">
          {options.map(({ value, label }) => {
            const isSelected = selected.includes(value);
            const others = selected.filter((option) => many && option && option !== value);
            const toggle = () => {
              const answers = isSelected ? others : [...others, value];
              tactful.track({ name: 'state_preference', question: id, answers });
            };
            return button(localize(label), toggle, { 'aria-pressed': isSelected });
          })}
        </div>
      </fieldset>
    );
  });
