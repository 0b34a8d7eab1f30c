/** Obstacles for the buttons of the widget: controls, prices, headings, links, and bars that stay in the window. */
import { type Box, CONTROLS, lineBoxes } from './boxes.ts';

/** The cost of covering something: nothing; a text; or something that must stay free, which no area of text outweighs. */
export const FREE = 0;
const TEXT = 1;
export const TAKEN = 1e6;

/** A box that a button should not cover. */
export interface Obstacle extends Box {
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
/** A line of text stays free by this distance, which is also about that of two points of a button. */
const LINE_PX = 5;

const isWithin = ({ left, top, right, bottom }: Box, x: number, y: number): boolean =>
  x > left - LINE_PX && x < right + LINE_PX && y > top - LINE_PX && y < bottom + LINE_PX;

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
    return lineBoxes(text).map(({ left, top, right, bottom }) => ({ left, top, right, bottom, cost }));
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
const remember = <Value>(compute: (key: Element) => Value): ((key: Element) => Value) => {
  const known = new Map<Element, Value>();
  return (key) => {
    if (!known.has(key)) known.set(key, compute(key));
    // The value was set above.
    return known.get(key) as Value;
  };
};

/** Returns what judges points until the page changes. `own` is the element of the widget. */
export function createJudge(own: Element): (x: number, y: number) => number {
  /** True in a bar of the page that stays in the window: a banner, a chat button, a drawer at its side. */
  const isInBar = remember((element): boolean => {
    const { clientWidth, clientHeight } = element;
    const isBar =
      /fixed|sticky/.test(getComputedStyle(element).position) &&
      (clientWidth < innerWidth / 2 || clientHeight < innerHeight / 2);
    return isBar || (!!element.parentElement && isInBar(element.parentElement));
  });
  const isTaken = remember((element) => isControl(element) || isInBar(element));
  const lines = remember(linesIn);
  return (x, y) => {
    let cost = FREE;
    for (const element of document.elementsFromPoint(x, y)) {
      if (element === own) continue;
      if (isTaken(element)) return TAKEN;
      for (const line of lines(element)) if (isWithin(line, x, y)) cost = Math.max(cost, line.cost);
    }
    return cost;
  };
}
