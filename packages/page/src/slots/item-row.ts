/** Finds the items of a slot and moves them, also where a carousel has wrapped, copied or numbered them. */
import { tactfulAttribute } from '../dom.ts';
import { findItemElements, ITEMS } from './find-slots.ts';

/** The words by which carousels mark the copies that they show before the first item and after the last. */
const COPIES = '[class*=clone],[class*=duplicate]';
const INVISIBLE = '[aria-hidden=true],[inert]';
/** The attributes in which carousels number their places. Swiper rotates its places: their order is in the numbers. */
const INDEXES = ['data-swiper-slide-index', 'data-slick-index'];
/** The accessible name that Swiper gives a place: `3 / 8`. */
const PLACE_NAME = /^\d+ \/ \d+$/;
const NUMBERED = INDEXES.map((name) => `[${name}]`).join();

/** The row of items in a slot. */
export interface ItemRow {
  /** The items in their served order. */
  readonly items: readonly HTMLElement[];
  /** For each item, true if its place is hidden. */
  readonly hidden: readonly boolean[];
  /** Moves to each place the item with the index, and notifies the page. */
  arrange(order: readonly number[]): void;
  /** True if the items are where `arrange` has put them. */
  isArranged(): boolean;
  /** Moves every item back to its place, and notifies the page. */
  restore(): void;
}

/** The item in a row that contains the focused element. */
function focusedIn(items: readonly Element[]): HTMLElement | undefined {
  // Not `:focus`, which matches nothing in Gecko and WebKit while the window has no focus.
  const { activeElement } = document;
  return activeElement instanceof HTMLElement && items.some((item) => item.contains(activeElement))
    ? activeElement
    : undefined;
}

const idOf = (item: Element): unknown =>
  tactfulAttribute(item, 'item') || tactfulAttribute(item, 'feature') || item;

/** How much suggests that an item is a copy of another one with the same id. */
function copyLikelihood(item: Element): number {
  if (item.closest(COPIES)) return 2;
  return item.closest(INVISIBLE) ? 1 : 0;
}

/** Returns the items of a slot without copies, and without items that are parts of another one. */
function findItems(slot: Element): HTMLElement[] {
  const found = findItemElements(slot).filter((item) => {
    const outer = item.parentElement?.closest(ITEMS);
    return !outer || outer.contains(slot);
  });
  const originals = new Map<unknown, Element>();
  for (const item of found) {
    const other = originals.get(idOf(item));
    if (!other || copyLikelihood(item) < copyLikelihood(other)) originals.set(idOf(item), item);
  }
  return found.filter((item) => originals.get(idOf(item)) === item);
}

/** Returns what moves with an item: the outermost element around it that contains no other item. */
function wrapperOf(item: Element, items: readonly Element[]): Element {
  const isShared = (element: Element): boolean =>
    items.some((other) => other !== item && element.contains(other));
  let wrapper = item;
  for (let parent = item.parentElement; parent && !isShared(parent); parent = parent.parentElement)
    wrapper = parent;
  return wrapper;
}

const indexOf = (item: Element): number => {
  const place = item.closest(NUMBERED);
  return Number(INDEXES.map((name) => place?.getAttribute(name)).find(Boolean) ?? Number.NaN);
};

/** True if the place of one item is before the place of the other. */
function isBefore(one: Element, other: Element): boolean {
  const difference = indexOf(one) - indexOf(other);
  if (Number.isNaN(difference))
    return one.compareDocumentPosition(other) === Node.DOCUMENT_POSITION_FOLLOWING;
  return one.isConnected && other.isConnected && difference < 0;
}

/**
 * Moves to the place of each item the next one. A place keeps its number, and stays hidden if it is `hidden`: a row with
 * spare items shows the first of them. Nodes between the items stay where they are.
 */
function moveItems(items: readonly HTMLElement[], next: readonly HTMLElement[]): void {
  const focused = focusedIn(items);
  const wrappers = new Map(items.map((item) => [item, wrapperOf(item, items)]));
  const container = items[0] && wrappers.get(items[0])?.parentNode;
  const fillPlaces = items.flatMap((item, at) => {
    const placed = wrappers.get(item);
    const wrapper = next[at] && wrappers.get(next[at]);
    if (!placed || !wrapper || wrapper === placed) return [];
    const marker = new Text();
    const names = ['hidden', ...INDEXES, ...(PLACE_NAME.test(placed.ariaLabel ?? '') ? ['aria-label'] : [])];
    const values = names.map((name) => [name, placed.getAttribute(name)] as const);
    placed.replaceWith(marker);
    return () => {
      for (const [name, value] of values)
        if (value === null) wrapper.removeAttribute(name);
        else wrapper.setAttribute(name, value);
      marker.replaceWith(wrapper);
    };
  });
  for (const fill of fillPlaces) fill();
  focused?.focus({ preventScroll: true });
  container?.dispatchEvent(new Event('tactful-order', { bubbles: true }));
}

/**
 * Returns the first row of items in a slot: its first item, and those that have the same container.
 *
 * @returns `undefined` if there are fewer than two.
 */
export function findRow(slot: Element): ItemRow | undefined {
  const found = findItems(slot);
  const wrappers = new Map(found.map((item) => [item, wrapperOf(item, found)]));
  const [first] = wrappers.values();
  const items = found.filter((item) => wrappers.get(item)?.parentNode === first?.parentNode);
  // Without numbers, they are in the order of the document already.
  if (slot.querySelector(NUMBERED)) items.sort((one, other) => (isBefore(one, other) ? -1 : 1));
  if (items.length < 2) return undefined;
  const hidden = items.map((item) => wrappers.get(item)?.hasAttribute('hidden') ?? false);
  let arranged: readonly HTMLElement[] = items;
  const isArranged = () =>
    arranged.every((item, at) => {
      const previous = arranged[at - 1];
      return !previous || isBefore(previous, item);
    });
  return {
    items,
    hidden,
    arrange(order) {
      arranged = order.flatMap((index) => items[index] ?? []);
      moveItems(items, arranged);
    },
    isArranged,
    restore() {
      if (isArranged()) moveItems(arranged, items);
    },
  };
}
