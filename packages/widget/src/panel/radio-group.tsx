/** Radio buttons, which are one stop of the Tab key. */
/** @jsxRuntime classic */
/** @jsx h */
import type { ComponentChildren, h } from 'preact';
import type { PanelBindings } from '../lazy-panel/contract.ts';
import type { Action } from '../prompt/contract.ts';

/** How a group is rendered. The values are also message keys. */
interface RadioGroup<Value extends string> {
  readonly values: readonly Value[];
  readonly current: Value;
  readonly set: (value: Value) => ReturnType<Action>;
  /** The content after the text of a value, in its label. */
  readonly details?: { readonly [V in Value]?: ComponentChildren };
}

/** Renders a label with its radio button for each value. */
export const radioGroup = <Value extends string>(
  { h, t, listener }: PanelBindings,
  { values, current, set, details }: RadioGroup<Value>,
): ComponentChildren =>
  values.map((value) => (
    <label class="radio">
      <input
        type="radio"
        name={values[0]}
        value={value}
        // A script that presses it checks it, but changes nothing.
        ref={(radio: HTMLInputElement | null) => {
          if (radio) radio.checked = value === current;
        }}
        // Keys cause a click, too. A change event is trusted even if a script has pressed.
        onClick={listener(() => set(value))}
      />
      <span>
        {t(value)}
        {details?.[value]}
      </span>
    </label>
  ));
