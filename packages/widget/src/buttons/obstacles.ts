/** Obstacles for the buttons of the widget: controls, prices, headings, links, and bars that stay in the window. */
import { type Box, CONTROLS, lineBoxes } from './boxes.ts';

/** The cost of covering something: nothing; a text; or something that must stay free, which no area of text outweighs. */
export const FREE = 0;
const TEXT = 1;
export const TAKEN = 1e6;

/** A box that a button should not cover. */
export interface Obstacle {
  readonly box: Box;
  readonly cost: number;
}

/** Selects elements whose text must stay free. */
const IMPORTANT = 'a[href],h1,h2,h3,h4,h5,h6,[role=heading]';
/** Selects prices. Only names close to the text count: those of the body may contain the same word. */
const PRICE = '[itemprop*=price i],[class*=price i]';
/** A number with the sign or the code of a currency. */
const AMOUNT =
  /\p{Sc}\s?\d|\d\s?\p{Sc}|\b[A-Z]{3}\s?\d|\d\s?(?:[A-Z]{3}|kr|z\u0142|K\u010d|Ft|lei)(?!\p{L})/u;
/** A link that is larger in both directions is a picture or a card: its text counts, not its whole box. */
const LARGE_PX = 100;
/** The distance of the points at which elements are looked for: no control for a finger is smaller (WCAG 2.2, 2.5.8). */
const POINT_PX = 24;

const overlaps = (one: Box, other: Box): boolean =>
  one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top;

/** Points from one edge to the other, at most so far apart. */
const pointsFrom = (from: number, to: number): readonly number[] =>
  to - from > POINT_PX ? [...pointsFrom(from, to - POINT_PX), to] : [from, to];

/** False where nobody sees an element. Safari has `checkVisibility` since 17.4. */
const isVisible = (element: Partial<Element>): boolean =>
  element.checkVisibility?.({ opacityProperty: true, visibilityProperty: true }) ?? true;

/** The lines of text that are directly in an element. */
export function linesIn(element: Element): readonly Obstacle[] {
  const texts = [...element.childNodes].filter(
    (node): node is Text => node instanceof Text && !!node.data.trim(),
  );
  return texts.flatMap((text) => {
    const cost =
      AMOUNT.test(text.data) ||
      element.closest(IMPORTANT) ||
      element.matches(PRICE) ||
      element.parentElement?.matches(PRICE)
        ? TAKEN
        : TEXT;
    return lineBoxes(text).map((box) => ({ box, cost }));
  });
}

/** True for a control, and for a link that is no card. */
export function isControl(element: Element): boolean {
  if (element.closest(CONTROLS)) return true;
  const link = element.closest('a[href]');
  if (!link) return false;
  const { width, height } = link.getBoundingClientRect();
  return Math.min(width, height) < LARGE_PX;
}

/** Returns the result of an earlier call with the same key, or calls `compute`. */
const remember = <Key, Value>(compute: (key: Key) => Value): ((key: Key) => Value) => {
  const known = new Map<Key, Value>();
  return (key) => {
    if (!known.has(key)) known.set(key, compute(key));
    // The value was set above.
    return known.get(key) as Value;
  };
};

/**
 * Returns what judges boxes until the page changes. `own` is the element of the widget.
 *
 * The browser finds the elements at a point by going through the whole page, so few points are looked at. The smaller elements
 * between them are found by their boxes, as descendants of those at the points.
 */
export function createJudge(own: Element): (box: Box) => number {
  /** True in a bar of the page that stays in the window: a banner, a chat button, a drawer at its side. */
  const isInBar = remember((element: Element): boolean => {
    const { clientWidth, clientHeight } = element;
    const isBar =
      /fixed|sticky/.test(getComputedStyle(element).position) &&
      (clientWidth < innerWidth / 2 || clientHeight < innerHeight / 2);
    return isBar || (!!element.parentElement && isInBar(element.parentElement));
  });
  const isTaken = remember((element: Element) => isControl(element) || isInBar(element));
  const lines = remember(linesIn);
  const visibleBox = remember((element: Element) => isVisible(element) && element.getBoundingClientRect());
  return (box) => {
    let cost = FREE;
    const found = new Set<Element>([own]);
    const add = (element: Element): void => {
      if (found.has(element)) return;
      found.add(element);
      if (isTaken(element)) cost = TAKEN;
      else for (const line of lines(element)) if (overlaps(line.box, box)) cost = Math.max(cost, line.cost);
    };
    for (const y of pointsFrom(box.top, box.bottom - 1))
      for (const x of pointsFrom(box.left, box.right)) {
        document.elementsFromPoint(x, y).forEach(add);
        if (cost === TAKEN) return TAKEN;
      }
    // Elements that are added meanwhile are visited, too.
    for (const { children } of found)
      for (const child of children) {
        const within = visibleBox(child);
        if (within && overlaps(within, box)) add(child);
        if (cost === TAKEN) return TAKEN;
      }
    return cost;
  };
}
