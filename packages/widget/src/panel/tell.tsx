/** The questions of the shop: what is answered counts more than what is guessed. */
/** @jsxRuntime classic */
/** @jsx lent.h */
import type { ComponentChildren } from 'preact';
import * as lent from '../lazy-panel/bindings.ts';
import { button, host, text } from '../lazy-panel/bindings.ts';

export const tell = (): ComponentChildren =>
  host.tactful.config.questions?.map(({ id, label, benefit, options, many }) => {
    const said = [host.tactful.fact(`stated.${id}`)].flat() as string[];
    const answer = (answers: readonly string[]) => {
      host.tactful.track({ name: 'state_preference', question: id, answers });
    };
    return (
      <fieldset>
        <legend>{text(label)}</legend>
        <small>{text(benefit)}</small>
        <div class="w">
          {options.map(({ value, label }) => {
            const on = said.includes(value);
            const others = said.filter((each) => many && each && each !== value);
            return button(text(label), () => answer(on ? others : [...others, value]), {
              'aria-pressed': on,
            });
          })}
        </div>
      </fieldset>
    );
  });
