/** The action `message`: a message that is announced politely, closes by its button or Esc, and takes no focus. */
import { closestTarget } from '../collect/closest-target.ts';
import { queryAll } from '../dom.ts';
import type { Action, ActionContext, PlacedAction } from '../slots/placement.ts';
import { insertVariant } from './replace.ts';

/** A message whose slot has no position of its own is at the lower edge of the window, so that nothing else moves. */
const DEFAULT_POSITION = 'position:fixed;z-index:9;inset:auto 1em 1em;';
const OUT_OF_FLOW: readonly string[] = ['fixed', 'absolute', 'sticky'];

/** A close button, for markup that contains none. `label`: the value of the slot's `data-tactful-close`. */
function createCloseButton(label: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  // A multiplication sign that a bundle on a page in any encoding contains unchanged.
  button.textContent = decodeURIComponent('%C3%97');
  button.ariaLabel = label;
  button.style.cssText = 'min-width:44px;min-height:44px';
  button.dataset.tactfulClose = '';
  return button;
}

/** Shows the slot as a live region. Returns the undo. */
function showRegion(element: HTMLElement): () => void {
  const { hidden } = element;
  const style = element.getAttribute('style');
  element.role = 'status';
  element.hidden = false;
  if (!OUT_OF_FLOW.includes(getComputedStyle(element).position)) element.style.cssText += DEFAULT_POSITION;
  return () => {
    element.removeAttribute('role');
    element.hidden = hidden;
    // By the property: a policy without inline styles rejects the attribute.
    element.style.cssText = style ?? '';
    if (style === null) element.removeAttribute('style');
  };
}

/** Calls `close` when the visitor presses Esc or a close button. */
function listenForClose(element: Element, close: () => void, signal: AbortSignal): void {
  addEventListener('keydown', ({ key }) => key === 'Escape' && close(), { signal });
  element.addEventListener('click', (event) => closestTarget(event, '[data-tactful-close]') && close(), {
    signal,
  });
}

function showMessage(context: ActionContext, close: () => void): PlacedAction {
  const { element } = context;
  const removal = new AbortController();
  // Before its content: only changes of a region that is shown are announced.
  const hideRegion = showRegion(element);
  const placed = insertVariant({ ...context, action: 'replace' });
  const hasButton = queryAll('[data-tactful-close]', element).length > 0;
  const button = hasButton ? undefined : createCloseButton(element.dataset.tactfulClose || 'Close');
  if (button) element.append(button);
  listenForClose(element, close, removal.signal);
  return {
    isIntact: () => !button || button.parentNode === element,
    undo() {
      removal.abort();
      button?.remove();
      placed.undo();
      hideRegion();
    },
  };
}

/**
 * Creates the action. One message is shown at a time; the next one waits until it is closed.
 *
 * @param dismiss - Called with the slot of a message that the visitor closes.
 * @param onRemoved - Called when a message was removed, so that the next one can be shown.
 */
export function createMessageAction(dismiss: (slot: string) => void, onRemoved: () => void): Action {
  let shown: Element | undefined;
  return (context) => {
    if (shown?.isConnected) throw Error('Another message is shown.');
    const message = showMessage(context, () => dismiss(context.slot));
    shown = context.element;
    return {
      isIntact: message.isIntact,
      undo() {
        shown = undefined;
        message.undo();
        onRemoved();
      },
    };
  };
}
