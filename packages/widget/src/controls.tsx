/** Buttons and sections: what the parts are made of. */
/** @jsxRuntime classic */
/** @jsx h */
import { type ButtonHTMLAttributes, type ComponentChildren, h, type JSX } from 'preact';
import { say } from './speak.ts';
import { type Acted, draw, state, tell } from './stage.ts';

/**
 * Does what a visitor asked for and tells how it ended. Only a real act of a person counts: a script's `click()`
 * is not trusted, and changes nothing.
 */
export const act = async (event: Event, does: () => Acted): Promise<void> => {
  if (!event.isTrusted) return;
  const outcome = await does();
  if (typeof outcome === 'function') tell(say('done'), outcome);
  else if (outcome) tell(outcome.done ? say('done') : say('failed', { x: outcome.because }));
  else draw();
};

export const button = (
  label: ComponentChildren,
  does: () => Acted,
  attributes?: ButtonHTMLAttributes,
): JSX.Element => (
  <button type="button" {...attributes} onClick={(event: Event) => act(event, does)}>
    {label}
  </button>
);

/** A section that unfolds. What is folded is not drawn, so that a panel of 500 entries opens at once. */
export const fold = (key: string, body: () => ComponentChildren, title: string = say(key)): JSX.Element => (
  <details
    id={key}
    open={state.folds[key]}
    onToggle={(event: { currentTarget: HTMLDetailsElement }) => {
      state.folds[key] = event.currentTarget.open;
      draw();
    }}
  >
    <summary>{title}</summary>
    {state.folds[key] && body()}
  </details>
);
