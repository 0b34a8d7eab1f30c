/** Buttons, switches and sections. */
/** @jsxRuntime classic */
/** @jsx h */
import { h } from 'preact';
import type { Action, Controls, WidgetBase } from './context.ts';
import { createFocusKeeper } from './keep-focus.ts';
import { resultText } from './status-text.ts';

/** Runs an action for a real act of a person only: `click()` by a script makes an event that is not trusted. */
const run = async (widget: WidgetBase, action: Action, event: Event): Promise<void> => {
  if (!event.isTrusted) return;
  const keepFocus = createFocusKeeper(event.currentTarget);
  const outcome = await action(event);
  if (!outcome) widget.render();
  else if (typeof outcome === 'function') widget.showNotice(widget.t('done'), outcome);
  else if ('message' in outcome) widget.showNotice(outcome.message, outcome.undo);
  else widget.showNotice(resultText(widget, outcome));
  keepFocus();
};

/** Creates the controls of a widget. */
export const createControls = (widget: WidgetBase): Controls => {
  const listener: Controls['listener'] = (action) => (event) => void run(widget, action, event);
  const button: Controls['button'] = (label, action, attributes) => (
    <button type="button" {...attributes} onClick={listener(action)}>
      {label}
    </button>
  );
  return {
    listener,
    button,
    switchButton: (label, isOn, set, attributes) =>
      button([<span>{label}</span>, <i />], () => set(!isOn), {
        role: 'switch',
        'aria-checked': isOn,
        ...attributes,
      }),
    section: (id, content, title = widget.t(id)) => {
      const { openSections } = widget.state;
      return (
        <details
          id={id}
          open={openSections[id]}
          onToggle={(event: { currentTarget: HTMLDetailsElement }) => {
            openSections[id] = event.currentTarget.open;
            widget.render();
          }}
        >
          <summary>{title}</summary>
          {openSections[id] && content()}
        </details>
      );
    },
  };
};
