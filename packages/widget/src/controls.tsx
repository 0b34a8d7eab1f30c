/** Buttons and sections. */
/** @jsxRuntime classic */
/** @jsx h */
import { h } from 'preact';
import type { Action, Controls, WidgetBase } from './context.ts';
import { resultText } from './status-text.ts';

/** Runs an action for a real act of a person only: `click()` by a script makes an event that is not trusted. */
const run = async (widget: WidgetBase, action: Action, event: Event): Promise<void> => {
  if (!event.isTrusted) return;
  const outcome = await action(event);
  if (typeof outcome === 'function') widget.showNotice(widget.t('done'), outcome);
  else if (outcome) widget.showNotice(typeof outcome === 'string' ? outcome : resultText(widget, outcome));
  else widget.render();
};

/** Creates the controls of a widget. */
export const createControls = (widget: WidgetBase): Controls => ({
  button: (label, action, attributes) => (
    <button type="button" {...attributes} onClick={(event: Event) => run(widget, action, event)}>
      {label}
    </button>
  ),
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
});
