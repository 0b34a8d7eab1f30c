/** The explanation of a slot as a popover at its button, or as a modal dialog where a popover cannot be used. */
/** @jsxRuntime classic */
/** @jsx h */
import type { h, JSX } from 'preact';
import type { PanelBindings } from '../lazy-panel/contract.ts';
import { considered } from './considered.ts';
import { decision } from './decision.tsx';
import { placeAt } from './place-at.ts';

/** The button that opened the explanation: in the slot, in a shadow root of its own. */
const whyButtonOf = ({ page }: PanelBindings, slot: string): Element | undefined => {
  const placement = page.placements().find((each) => each.slot === slot);
  return placement?.element.querySelector('tactful-why') ?? placement?.element;
};

/** The element with the focus, also within shadow roots; the why button if there is none. */
const openerOf = (button: Element | undefined): Element | null | undefined => {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused === document.body ? button?.shadowRoot?.querySelector('button') : focused;
};

/** Opens the element once, where the visitor pressed. The focus moves into it, and back when it closes. */
const show = (widget: PanelBindings, slot: string, element: HTMLElement | null): void => {
  if (!element || element.matches(':popover-open, [open]')) return;
  const button = whyButtonOf(widget, slot);
  // Every control is an HTML element.
  const opener = openerOf(button) as HTMLElement | null | undefined;
  // Chromium does not restore the focus from a popover within a shadow root.
  let isClosing = false;
  element.addEventListener('beforetoggle', ({ newState }) => {
    isClosing = newState === 'closed';
    if (isClosing && element.matches(':focus-within')) opener?.focus();
  });
  // It would cover what has the focus then. The undo of an action is next to it.
  element.addEventListener('focusout', ({ relatedTarget: next }) => {
    const isInside = !(next instanceof Element) || element.contains(next) || next.closest('output');
    if (!isClosing && !isInside) element.hidePopover();
  });
  element.showPopover();
  placeAt(element, button);
  element.querySelector<HTMLElement>('#w')?.focus();
};

/** Hides the explanation, which restores the focus. */
const hide = ({ currentTarget }: Event): void => {
  // The listener is attached to a button in it.
  const element = (currentTarget as Element).closest<HTMLElement>('[part=explanation]');
  if (element instanceof HTMLDialogElement) element.close();
  else element?.hidePopover();
};

const showModal = (element: HTMLDialogElement | null): void => {
  if (element && !element.open) element.showModal();
};

/** Renders the explanation, open. Closing it by Esc or a press outside ends the view. */
export const explanation = (widget: PanelBindings, slot: string): JSX.Element => {
  const { h, state, t, button, showView } = widget;
  const close = () => showView('');
  const showPreferences = (event: Event) => {
    hide(event);
    showView('panel');
  };
  const content = [
    button('×', hide, { class: 'close', 'aria-label': t('close') }),
    decision(widget, slot, 'w') ?? (
      <p id="w" tabIndex={-1}>
        {t('plain')}
      </p>
    ),
    considered(widget, [slot]),
    button(t('title'), showPreferences, { class: 'q' }),
  ];
  const attributes = { key: slot, part: 'explanation', 'aria-labelledby': 'w' };
  // A modal dialog of the page makes everything outside of it inert, except for later modal dialogs.
  if (!('showPopover' in HTMLElement.prototype) || document.querySelector(':modal'))
    return (
      <dialog {...attributes} ref={showModal} onClose={close}>
        {content}
      </dialog>
    );
  return (
    <div
      {...attributes}
      popover="auto"
      role="dialog"
      ref={(element: HTMLElement | null) => show(widget, slot, element)}
      onToggle={({ newState }: { readonly newState: string }) => {
        if (newState === 'closed' && state.view === slot) close();
      }}
    >
      {content}
    </div>
  );
};
