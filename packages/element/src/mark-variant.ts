/** Marks a variant on the page: a place for its why button, and the report of its exposure. */
import type { Tactful } from '@tactful/core';
import { addPlacement } from './placements.ts';
import { ensurePositioned, whenExposed } from './slot-element.ts';

/**
 * Offers the widget a place for the why button, and reports the exposure of the slot.
 *
 * @returns The removal of both.
 */
export function markVariant(tactful: Tactful, slot: string, element: HTMLElement): () => void {
  ensurePositioned(element);
  // Set as a property, because a strict CSP blocks the style attribute. Without a box of its own, the element lets the
  // button position itself in the slot.
  const anchor = element.ownerDocument.createElement('span');
  anchor.style.display = 'contents';
  element.append(anchor);
  const removePlacement = addPlacement(tactful, { slot, element: anchor });
  const stopWatching = whenExposed(element, () => tactful.slots.markSeen(slot));
  return () => {
    stopWatching();
    removePlacement();
    anchor.remove();
  };
}
