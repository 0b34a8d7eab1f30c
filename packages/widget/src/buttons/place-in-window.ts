/** Finds a place for the preferences button where it covers no control, no price, no heading and no bar of the page. */
import { type Move, unmovedBox } from './boxes.ts';
import { createJudge, FREE, TAKEN } from './obstacles.ts';

/** The button keeps this distance from what it must not cover. */
const GAP_PX = 4;
/** The largest distance of the points at which a button is judged: less than a line of text lies between them. */
const POINT_PX = 12;
/** The largest distance, in heights of the button, by which it moves up because of a text: the text can be scrolled. */
const NEAR = 1;

/** Divides the length of a button, with its gaps, into equal steps. */
const divide = (length: number): { readonly step: number; readonly count: number } => {
  const steps = Math.ceil((length + 2 * GAP_PX) / POINT_PX);
  return { step: (length + 2 * GAP_PX) / steps, count: steps + 1 };
};

/**
 * Returns the move of a button to the first free place: on its side, on the other one, and above. If the places near the
 * first that covers nothing but text are not free, to that one; `undefined` if there is none. Writes nothing.
 *
 * @param host - The element with the shadow root of the button.
 */
export function findFreePlace(host: HTMLElement, button: Element): Move | undefined {
  const { left, top, right, bottom } = unmovedBox(host, button);
  const costAt = createJudge(host);
  const across = document.documentElement.clientWidth - left - right;
  const columns = divide(right - left);
  const xs = Array.from({ length: columns.count }, (_, at) => left - GAP_PX + at * columns.step);
  const { step, count } = divide(bottom - top);
  const rows = new Map<string, number>();
  /** The cost of one row of points; of the lowest if it is the first. Rows of neighboring places are the same. */
  const costOfRow = (aside: number, row: number): number => {
    const key = `${aside} ${row}`;
    const known = rows.get(key);
    if (known !== undefined) return known;
    let cost = FREE;
    for (const x of xs) {
      cost = Math.max(cost, costAt(x + aside, bottom + GAP_PX - 1 - row * step));
      if (cost === TAKEN) break;
    }
    rows.set(key, cost);
    return cost;
  };
  const costOfPlace = (aside: number, row: number): number => {
    let cost = FREE;
    for (let at = row; at < row + count && cost < TAKEN; at++) cost = Math.max(cost, costOfRow(aside, at));
    return cost;
  };
  let overText: Move | undefined;
  let lastRow = top / step;
  for (let row = 0; row <= lastRow; row++)
    for (const aside of [0, across]) {
      const cost = costOfPlace(aside, row);
      const move: Move = [aside, -row * step];
      if (cost === FREE) return move;
      if (cost === TAKEN || overText) continue;
      overText = move;
      // A window full of text has hundreds of points, and the browser computes each from the whole page.
      lastRow = Math.min(lastRow, row + NEAR * count);
    }
  return overText;
}
