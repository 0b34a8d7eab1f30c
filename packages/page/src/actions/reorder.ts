/** Owns putting what is in a row into another order, and back. Nothing is lost. */
import { queryAll, tactfulAttribute } from '../dom.ts';
import type { ActionContext, PlacedAction } from '../slots/placement.ts';
import { rankOf } from './rank.ts';

/**
 * Gives the places of a row to its items anew. Places stay what they are: one that is `hidden` hides whichever item
 * it gets, so a row with spare items shows the best of them.
 */
function settle(row: readonly Element[], sorted: readonly Element[]): void {
  // Not by `:focus`, which matches nothing in Gecko and WebKit while the window itself has no focus.
  const { activeElement } = document;
  const focused = row.some((item) => item.contains(activeElement))
    ? (activeElement as HTMLElement)
    : undefined;
  const places = row.flatMap((item, at) => {
    const next = sorted[at] as Element;
    if (next === item) return [];
    const place = new Text();
    const isHidden = item.hasAttribute('hidden');
    item.replaceWith(place);
    return () => {
      next.toggleAttribute('hidden', isHidden);
      place.replaceWith(next);
    };
  });
  for (const fill of places) fill();
  focused?.focus({ preventScroll: true });
}

/** Orders the elements with `data-tactful-item` (or `-feature`, for shortcuts) by rank: the lowest first. */
export function reorder(spot: ActionContext): PlacedAction {
  const { element, action, experience } = spot;
  const by = action === 'shortcuts' ? 'feature' : (experience.by ?? 'category');
  const rank = rankOf(spot, by);
  const items = queryAll('[data-tactful-item],[data-tactful-feature]', element);
  const row = items.filter((item) => item.parentNode === items[0]?.parentNode);
  const sorted = row
    .map((item) => [rank(tactfulAttribute(item, by).toLowerCase()), item] as const)
    .sort(([one], [other]) => one - other)
    .map(([, item]) => item);
  settle(row, sorted);
  const isIntact = () =>
    sorted.every((item, at) => !at || (sorted[at - 1] as Element).compareDocumentPosition(item) === 4);
  return {
    isIntact,
    undo() {
      if (isIntact()) settle(sorted, row);
    },
  };
}
