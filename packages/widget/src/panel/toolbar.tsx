/** A toolbar as in the ARIA patterns: one stop of the Tab key; the arrow keys move among its buttons. */
/** @jsxRuntime classic */
/** @jsx h */
import type { ComponentChildren, h, JSX } from 'preact';
import type { PanelBindings } from '../lazy-panel/contract.ts';

/** The direction of a key; for Home and End, from outside of the list. */
const STEPS: { readonly [key: string]: number } = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

const buttonsOf = (toolbar: HTMLElement): readonly HTMLElement[] => [
  ...toolbar.querySelectorAll<HTMLElement>('button,summary'),
];

/** Lets Tab stop at one button only: the one with the focus, else the one at which it stopped last. */
const updateStops = (buttons: readonly HTMLElement[], current?: HTMLElement): void => {
  const stop =
    current ??
    buttons.find((button) => button.matches(':focus')) ??
    buttons.find(({ tabIndex }) => tabIndex === 0) ??
    buttons[0];
  for (const button of buttons) button.tabIndex = button === stop ? 0 : -1;
};

const moveFocus = (event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void => {
  const { currentTarget: toolbar, key, target } = event;
  const buttons = buttonsOf(toolbar);
  const isReversed = getComputedStyle(toolbar).direction === 'rtl' && /Left|Right/.test(key);
  const step = (STEPS[key] ?? 0) * (isReversed ? -1 : 1);
  const index = buttons.findIndex((button) => button === target);
  const next = key === 'Home' ? buttons[0] : key === 'End' ? buttons.at(-1) : step && buttons[index + step];
  if (!next) return;
  event.preventDefault();
  updateStops(buttons, next);
  next.focus();
};

/** How a toolbar is rendered. */
interface ToolbarOptions {
  readonly class?: string;
  /** False while its content is more than buttons: Tab stops at each control, as outside of a toolbar. Default: true. */
  readonly isActive?: boolean;
}

/** Renders a toolbar with its name. */
export const toolbar = (
  { h }: PanelBindings,
  label: string,
  content: ComponentChildren,
  { class: className = '', isActive = true }: ToolbarOptions = {},
): JSX.Element => (
  <div
    class={className}
    {...(isActive && {
      role: 'toolbar',
      'aria-label': label,
      onKeyDown: moveFocus,
      onFocusIn: ({ currentTarget, target }: FocusEvent & { readonly currentTarget: HTMLElement }) =>
        // Only buttons get the focus in it.
        updateStops(buttonsOf(currentTarget), target as HTMLElement),
    })}
    ref={(element: HTMLElement | null) => {
      const buttons = element ? buttonsOf(element) : [];
      if (isActive) updateStops(buttons);
      else for (const button of buttons) button.tabIndex = 0;
    }}
  >
    {content}
  </div>
);
