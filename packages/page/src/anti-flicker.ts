/** Owns holding slots back while it is not known what they shall show: hidden in their place, never the page. */
import { root } from './dom.ts';
import { SLOTS, slotsNamed } from './slots/find-slots.ts';

/**
 * Longest time that a slot is held once it could be painted: 5 × 20 = 100 ms. In steps, because one timer would be
 * due at once after a long task, before the answer that came meanwhile has been heard.
 */
const STEPS = 5;
const STEP_MS = 20;

export interface AntiFlicker {
  /** While it lasts, asks for the slots to be held, and holds only these from now; none of them ends it. */
  only(slots: () => readonly string[]): void;
  /** Shows all that is held still. */
  end(): void;
  /** Calls back if the time runs out, also if it has already. */
  whenOver(late: () => void): void;
}

/** Holds every slot until told which ones could change. */
export function startAntiFlicker(): AntiFlicker {
  let held = '';
  let isOver = false;
  let isSeen = false;
  let late = () => {};
  // Outside of what `style-src` governs, and no node of the page is touched.
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

  const hold = (selector: string) => {
    const next = isOver ? '' : selector;
    // Whatever a sheet says anew, all styles are found anew for it.
    if (next !== held) sheet.replaceSync(next && `${next}{visibility:hidden!important}`);
    held = next;
  };
  const over = () => {
    if (!held) return;
    isOver = true;
    hold('');
    // Until the frame that shows them nothing has been seen, and is not late.
    requestAnimationFrame(() => {
      isSeen = true;
      late();
    });
  };
  const step = (left: number) => {
    if (left) setTimeout(() => step(left - 1), STEP_MS);
    else over();
  };
  // The time runs from the first frame in which a slot could be painted, and from its end.
  const frame = () => {
    if (!held) return;
    if (root.querySelector(held)) setTimeout(() => step(STEPS));
    else requestAnimationFrame(frame);
  };

  hold(SLOTS);
  requestAnimationFrame(frame);
  return {
    only: (slots) => held && hold(slots().map(slotsNamed).join()),
    end: () => hold(''),
    whenOver(listener) {
      late = listener;
      if (isSeen) late();
    },
  };
}
