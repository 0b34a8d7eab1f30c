/** Buttons, switches and sections: what the parts are made of. */
/** @jsxRuntime classic */
/** @jsx h */
import { type ButtonHTMLAttributes, type ComponentChildren, h, type JSX } from 'preact';
import type { Acted, View } from '../view.ts';

/**
 * A button. Only a real act of a person counts: a script's `click()` is not trusted, and changes nothing.
 */
export const button = (
  view: View,
  label: ComponentChildren,
  act: () => Acted,
  attributes?: ButtonHTMLAttributes & { said?: string },
): JSX.Element => (
  <button
    type="button"
    {...attributes}
    onClick={(event: Event) => event.isTrusted && view.act(act, attributes?.said)}
  >
    {label}
  </button>
);

/** A switch as in the ARIA patterns; its label does not change with its state. */
export const toggle = (view: View, label: string, on: boolean, act: (on: boolean) => Acted): JSX.Element =>
  button(view, [<span>{label}</span>, <i />], () => act(!on), { role: 'switch', 'aria-checked': on });

/** A section that unfolds. What is folded is not drawn, so that a panel of 500 entries opens at once. */
export const fold = (view: View, key: string, title: string, body: () => ComponentChildren): JSX.Element => (
  <details
    id={key}
    open={view.folds.has(key)}
    onToggle={(event: { currentTarget: HTMLDetailsElement }) => {
      view.folds[event.currentTarget.open ? 'add' : 'delete'](key);
      view.update();
    }}
  >
    <summary>{title}</summary>
    {view.folds.has(key) && body()}
  </details>
);
