/** Buttons and sections: what the parts are made of. */
/** @jsxRuntime classic */
/** @jsx h */
import { type ButtonHTMLAttributes, type ComponentChildren, h, type JSX } from 'preact';
import { say } from './i18n.ts';
import { type Acted, draw, state, tell } from './state.ts';
import { ended } from './status-text.ts';

/**
 * Does what a visitor asked for and tells how it ended. Only a real act of a person counts: a script's `click()`
 * is not trusted, and changes nothing.
 */
const act = async (event: Event, does: (event: Event) => Acted): Promise<void> => {
  if (!event.isTrusted) return;
  const outcome = await does(event);
  if (typeof outcome === 'function') tell(say('done'), outcome);
  else if (outcome) tell(typeof outcome === 'string' ? outcome : ended(outcome));
  else draw();
};

export const button = (
  label: ComponentChildren,
  does: (event: Event) => Acted,
  attributes?: ButtonHTMLAttributes,
): JSX.Element => (
  <button type="button" {...attributes} onClick={(event: Event) => act(event, does)}>
    {label}
  </button>
);

/** A section that unfolds. What is folded is not drawn, so that a panel of 500 entries opens at once. */
export const fold = (
  key: string,
  body: () => ComponentChildren,
  title: ComponentChildren = say(key),
): JSX.Element => (
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
