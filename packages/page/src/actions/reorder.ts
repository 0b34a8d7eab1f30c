/** The actions that reorder the items of a row: `rank`, `suppress` and `shortcuts`. */
import { looksSame, type RowOrder, sortRow } from '@tactful/core/internal';
import { DEFAULT_RANK_BY } from '@tactful/rules/internal';
import { queryAll, tactfulAttribute } from '../dom.ts';
import type { ActionContext, PlacedAction } from '../slots/placement.ts';
import { boostsOf } from './rank.ts';

/** The item of the row that contains the focused element. */
function focusedIn(row: readonly Element[]): HTMLElement | undefined {
  // Not `:focus`, which matches nothing in Gecko and WebKit while the window has no focus.
  const { activeElement } = document;
  return activeElement instanceof HTMLElement && row.some((item) => item.contains(activeElement))
    ? activeElement
    : undefined;
}

/**
 * Moves the items into another order. A place that is `hidden` stays hidden, whichever item it receives: a row with
 * spare items shows the first of them. Nodes between the items stay where they are.
 */
function moveItems(row: readonly Element[], sorted: readonly Element[]): void {
  const focused = focusedIn(row);
  const fillPlaces = row.flatMap((item, at) => {
    const next = sorted[at];
    if (!next || next === item) return [];
    const marker = new Text();
    const isHidden = item.hasAttribute('hidden');
    item.replaceWith(marker);
    return () => {
      next.toggleAttribute('hidden', isHidden);
      marker.replaceWith(next);
    };
  });
  for (const fill of fillPlaces) fill();
  focused?.focus({ preventScroll: true });
}

/** The items of the first row in the slot. */
function findRow(slot: Element): HTMLElement[] {
  const items = queryAll('[data-tactful-item],[data-tactful-feature]', slot);
  return items.filter((item) => item.parentNode === items[0]?.parentNode);
}

const isBefore = (one: Node | undefined, other: Node): boolean =>
  !one || one.compareDocumentPosition(other) === Node.DOCUMENT_POSITION_FOLLOWING;

/** Reorders the elements with `data-tactful-item` or `data-tactful-feature` by their rank. Equal ranks keep their order. */
export function reorder(context: ActionContext): PlacedAction {
  const { element, action, experience } = context;
  const by = action === 'shortcuts' ? 'feature' : (experience.by ?? DEFAULT_RANK_BY);
  const row = findRow(element);
  const values = row.map((item) => tactfulAttribute(item, by).toLowerCase());
  const hidden = row.map((item) => item.hasAttribute('hidden'));
  const order: RowOrder = { values, hidden, boosts: boostsOf(context, by, values) };
  const indexes = sortRow(values, order.boosts);
  if (looksSame(hidden, indexes, [...row.keys()]))
    // A page may add the items of an empty row later.
    return {
      isStandard: true,
      isIntact: () => row.length > 0 || findRow(element).length === 0,
      undo() {},
    };
  const sorted = indexes.flatMap((index) => row[index] ?? []);
  moveItems(row, sorted);
  const isIntact = () => sorted.every((item, at) => isBefore(sorted[at - 1], item));
  return {
    order,
    isIntact,
    undo() {
      if (isIntact()) moveItems(sorted, row);
    },
  };
}
