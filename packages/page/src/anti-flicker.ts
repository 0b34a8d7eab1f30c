/** Hides slots until it is known what they show. They keep their place, and the rest of the page is visible. */
import { root } from './dom.ts';
import { SLOTS, slotsNamed } from './slots/find-slots.ts';

/**
 * A slot is hidden for at most 5 × 20 = 100 ms after it could be painted. In steps, because a single timer would be due
 * directly after a long task, before the decision that arrived meanwhile has been handled.
 */
const STEPS = 5;
/** The length of a step. Tests lengthen it. */
export const STEP_MS = 20;

/** Slots that are hidden. */
export interface AntiFlicker {
  /** Hides only these slots from now on; no slots show everything. `slots` is not called after the end. */
  restrictTo(slots: () => readonly string[]): void;
  /** Shows every slot. */
  end(): void;
  /** Calls `listener` once the time is over, also if it is over already. Replaces the listener before. */
  onTimeout(listener: () => void): void;
}

/** A style sheet that hides elements. It is not subject to `style-src`, and changes no node of the page. */
function createHidingSheet(): (selector: string) => void {
  let hidden = '';
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return (selector) => {
    // Each change of a style sheet computes every style again.
    if (selector !== hidden) sheet.replaceSync(selector && `${selector}{visibility:hidden!important}`);
    hidden = selector;
  };
}

/** Calls `callback` after the time limit. It starts with the first frame in which `isPaintable` is true. */
function startTimeLimit(isPaintable: () => boolean, callback: () => void): void {
  const step = (left: number) => {
    if (left) setTimeout(() => step(left - 1), STEP_MS);
    else callback();
  };
  const frame = () => {
    // After the frame, not within it.
    if (isPaintable()) setTimeout(() => step(STEPS));
    else requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}

/** Hides every slot, until it is known which of them could change. */
export function startAntiFlicker(): AntiFlicker {
  const hide = createHidingSheet();
  let hidden = SLOTS;
  let hasTimedOut = false;
  let onTimeout = (): void => undefined;
  const restrict = (selector: string) => {
    hidden = selector;
    hide(selector);
  };
  const timeOut = () => {
    if (!hidden) return;
    restrict('');
    // A decision is not late before the frame that shows the slots.
    requestAnimationFrame(() => {
      hasTimedOut = true;
      onTimeout();
    });
  };

  hide(hidden);
  startTimeLimit(() => !hidden || !!root.querySelector(hidden), timeOut);
  return {
    restrictTo(slots) {
      if (hidden) restrict(slots().map(slotsNamed).join());
    },
    end: () => restrict(''),
    onTimeout(listener) {
      onTimeout = listener;
      if (hasTimedOut) listener();
    },
  };
}
