/** Owns putting the articles of a row in another order, and back. Every article stays. */
import { all, mark, root } from '../read.ts';
import type { Placed, Spot } from './spot.ts';

/**
 * Gives the places of a row to the articles by rank, keeping the order among equals. Places stay what they are: one
 * that is `hidden` hides whichever article it gets, so a row with spare articles shows the best of them.
 */
function settle(row: readonly Element[], sorted: readonly Element[]): void {
  const focused = root.querySelector<HTMLElement>(':focus');
  const scrolled = row[0]?.parentElement;
  const left = scrolled?.scrollLeft;
  const hidden = row.map((item) => item.hasAttribute('hidden'));
  const places = row.map((item) => {
    const place = new Text();
    item.replaceWith(place);
    return place;
  });
  places.forEach((place, at) => {
    const item = sorted[at] as Element;
    item.toggleAttribute('hidden', hidden[at]);
    place.replaceWith(item);
  });
  if (left) scrolled.scrollLeft = left;
  if (focused?.isConnected) focused.focus({ preventScroll: true });
}

/** Orders the articles in the slot, elements with `data-tactful-item`, by what `rankOf` says: the lowest first. */
export function order({ element, rankOf, by }: Spot): Placed | undefined {
  const items = all('[data-tactful-item]', element);
  const row = items.filter((item) => item.parentNode === items[0]?.parentNode);
  const rank = new Map(row.map((item) => [item, rankOf(mark(item, by) ?? '')]));
  const sorted = [...row].sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
  settle(row, sorted);
  const isInOrder = (list: readonly Element[]) =>
    list.every((item, at) => {
      const next = list[at + 1];
      return item.isConnected && (!next || item.compareDocumentPosition(next) & 4);
    });
  return {
    isIntact: () => isInOrder(sorted),
    undo() {
      if (isInOrder(sorted)) settle(sorted, row);
    },
  };
}
