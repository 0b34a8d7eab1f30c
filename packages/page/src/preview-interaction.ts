/** Keeps a previewed slot from doing anything, and lets Esc end the preview. */
import { closestTarget } from './collect/closest-target.ts';

const isWithin = (event: Event, elements: readonly EventTarget[]): boolean =>
  event.composedPath().some((node) => elements.includes(node));

function suppress(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** Blocks clicks and submits within the elements. Esc, or a close button within them, calls `end`. */
export function blockInteraction(
  elements: readonly EventTarget[],
  end: () => void,
  signal: AbortSignal,
): void {
  // In the capturing phase, before any listener of the page.
  const options = { capture: true, signal };
  const onAct = (event: Event) => {
    if (!isWithin(event, elements)) return;
    suppress(event);
    if (closestTarget(event, '[data-tactful-close]')) end();
  };
  for (const type of ['click', 'auxclick', 'submit']) addEventListener(type, onAct, options);
  addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape') return;
      suppress(event);
      end();
    },
    options,
  );
}
