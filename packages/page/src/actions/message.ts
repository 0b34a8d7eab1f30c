/** Owns a message: a toast or bar that is announced politely, closes by its button or Esc, and takes no focus. */
import { closestTarget } from '../collect/closest-target.ts';
import { queryAll } from '../dom.ts';
import type { Action } from '../slots/placement.ts';
import { insertVariant } from './replace.ts';

/** The button of a message whose markup brings none; its name is the slot's `data-tactful-close`. */
function closeButton(label: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = '\u00d7';
  button.ariaLabel = label;
  button.style.cssText = 'min-width:44px;min-height:44px';
  button.dataset.tactfulClose = '';
  return button;
}

/** Where the page gives the slot no place out of the flow, it stands at the lower edge, so that nothing else moves. */
const PLACE = 'position:fixed;z-index:9;inset:auto 1em 1em;';

/**
 * Makes the action. One message at a time: another waits until the first is closed. What is closed is dismissed.
 *
 * @param dismiss - Told the slot of what the visitor has closed.
 * @param told - Told when a message has gone, so that the next may come.
 */
export function messages(dismiss: (slot: string) => void, told: () => void): Action {
  let shown: Element | undefined;
  return (spot) => {
    const { element, slot } = spot;
    if (shown?.isConnected) throw Error('busy');
    const { hidden } = element;
    const style = element.getAttribute('style');
    const controller = new AbortController();
    const { signal } = controller;
    const close = () => dismiss(slot);
    // Before its content: only what changes in a region that is known is announced.
    element.role = 'status';
    element.hidden = false;
    if (!/fixed|absolute|sticky/.test(getComputedStyle(element).position)) element.style.cssText += PLACE;
    const placed = insertVariant({ ...spot, action: 'replace' });
    const button = queryAll('[data-tactful-close]', element).length
      ? undefined
      : closeButton(element.dataset.tactfulClose || 'Close');
    if (button) element.append(button);
    addEventListener('keydown', ({ key }) => key === 'Escape' && close(), { signal });
    element.addEventListener('click', (event) => closestTarget(event, '[data-tactful-close]') && close(), {
      signal,
    });
    shown = element;
    return {
      isIntact: () => !button || button.parentNode === element,
      undo() {
        controller.abort();
        shown = undefined;
        button?.remove();
        placed.undo();
        element.removeAttribute('role');
        element.hidden = hidden;
        // By property: a policy without inline styles refuses the attribute.
        element.style.cssText = style ?? '';
        if (style === null) element.removeAttribute('style');
        told();
      },
    };
  };
}
