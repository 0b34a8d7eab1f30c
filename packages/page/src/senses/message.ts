/** Owns a message: a toast or bar that waits politely, closes by its button or Esc, and takes no focus. */
import { around } from '../read.ts';
import { insert } from './insert.ts';
import type { Placed, Spot } from './spot.ts';

/**
 * Shows the variant in the slot, which the page keeps `hidden` and out of the flow. The variant brings its own close
 * button, an element with `data-tactful-close`. Where the page gives the slot no place of its own, it stands at the
 * lower edge of the window, so that nothing else moves.
 */
export function message(spot: Spot): Placed | undefined {
  const { element, dismiss } = spot;
  const { hidden } = element;
  const style = element.getAttribute('style');
  const controller = new AbortController();
  const { signal } = controller;
  element.hidden = false;
  if (/static|relative/.test(getComputedStyle(element).position))
    Object.assign(element.style, { position: 'fixed', inset: 'auto 1em 1em', zIndex: '9' });
  const placed = insert({ ...spot, action: 'replace' });
  addEventListener('keydown', ({ key }) => key === 'Escape' && dismiss(), { signal });
  element.addEventListener('click', (event) => around(event, '[data-tactful-close]') && dismiss(), {
    signal,
  });
  return (
    placed && {
      ...placed,
      undo() {
        controller.abort();
        placed.undo();
        element.hidden = hidden;
        // Set by property: a policy without inline styles refuses the attribute.
        element.style.cssText = style ?? '';
        if (style === null) element.removeAttribute('style');
      },
    }
  );
}
