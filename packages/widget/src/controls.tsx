/** Buttons, switches and sections. */
/** @jsxRuntime classic */
/** @jsx h */
import { h } from 'preact';
import type { Controls, WidgetBase } from './context.ts';

/** Creates the controls of a widget. */
export const createControls = ({ state, t, listener, render }: WidgetBase): Controls => {
  const button: Controls['button'] = (label, action, attributes) => (
    <button type="button" {...attributes} onClick={listener(action)}>
      {label}
    </button>
  );
  return {
    button,
    switchButton: (label, isOn, set, attributes) =>
      button([<span>{label}</span>, <i />], () => set(!isOn), {
        role: 'switch',
        'aria-checked': isOn,
        ...attributes,
      }),
    section: (id, content, title = t(id)) => {
      const { openSections } = state;
      return (
        <details
          // A section above it may come or go, and it must keep its element, which may have the focus.
          key={id}
          id={id}
          open={openSections[id]}
          onToggle={(event: { currentTarget: HTMLDetailsElement }) => {
            openSections[id] = event.currentTarget.open;
            render();
          }}
        >
          <summary>{title}</summary>
          {openSections[id] && content()}
        </details>
      );
    },
  };
};
