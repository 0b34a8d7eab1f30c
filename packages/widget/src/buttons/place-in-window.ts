/** Finds a place for the preferences button where it covers no control of the page, and no bar that stays in the window. */
import { CONTROLS, type Move, moved, writeMove } from './boxes.ts';

/** True if the element is, or is within, a bar of the page that stays in the window: a banner, a chat button. */
function isInBar(element: Element): boolean {
  for (let node: Element | null = element; node; node = node.parentElement)
    if (/fixed|sticky/.test(getComputedStyle(node).position) && node.clientHeight < innerHeight / 2)
      return true;
  return false;
}

/** True if a control or a bar of the page is at a point of the window. */
const isTaken = (x: number, y: number, own: Element): boolean =>
  document
    .elementsFromPoint(x, y)
    .some((element) => element !== own && (element.closest(CONTROLS) || isInBar(element)));

/**
 * Moves a button that is fixed in the window to the first free place: on its side, on the other one, and above.
 *
 * @param host - The element with the shadow root of the button.
 */
export function placeInWindow(host: HTMLElement, button: Element): void {
  writeMove(host, [0, 0]);
  const box = button.getBoundingClientRect();
  const { left, top, right, bottom } = box;
  const across = document.documentElement.clientWidth - left - right;
  const step = bottom - top + 12;
  const isFree = (move: Move): boolean => {
    const to = moved(box, move);
    const xs = [to.left, (to.left + to.right) / 2, to.right - 1];
    const ys = [to.top, (to.top + to.bottom) / 2, to.bottom - 1];
    return !xs.some((x) => ys.some((y) => isTaken(x, y, host)));
  };
  for (let up = 0; up < innerHeight / 2; up += step)
    for (const aside of [0, across])
      if (isFree([aside, -up])) {
        writeMove(host, [aside, -up]);
        return;
      }
}
