/** Finds a place for the preferences button where it covers no control, no price, no heading and no bar of the page. */
import { type Move, moved, unmovedBox } from './boxes.ts';
import { createJudge, FREE, TAKEN } from './obstacles.ts';

/** The button keeps this distance from what it must not cover. */
const GAP_PX = 4;
/** The distance of the places that are tried: less than a line of text. */
const STEP_PX = 12;

/**
 * Returns the move of a button to the first free place: on its side, on the other one, and above. If the places near the
 * first that covers nothing but text are not free, to that one; `undefined` if there is none. Writes nothing.
 *
 * @param host - The element with the shadow root of the button.
 */
export function findFreePlace(host: HTMLElement, button: Element): Move | undefined {
  const { left, top, right, bottom } = unmovedBox(host, button);
  const judge = createJudge(host);
  const across = document.documentElement.clientWidth - left - right;
  const whole = { left: left - GAP_PX, top: top - GAP_PX, right: right + GAP_PX, bottom: bottom + GAP_PX };
  let overText: Move | undefined;
  let highest = top;
  for (let up = 0; up <= highest; up += STEP_PX)
    for (const aside of [0, across]) {
      const move: Move = [aside, -up];
      const cost = judge(moved(whole, move));
      if (cost === FREE) return move;
      if (cost === TAKEN || overText) continue;
      overText = move;
      // The text can be scrolled, so the button moves no further than its height. A window full of text has hundreds of points.
      highest = Math.min(highest, up + whole.bottom - whole.top);
    }
  return overText;
}
