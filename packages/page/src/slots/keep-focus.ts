/** Keeps the keyboard focus in a slot whose content changes: without it, the visitor starts again at the top of the page. */
import { queryAll } from '../dom.ts';

const CONTROLS = 'a[href],button,input,select,textarea,summary,[tabindex]:not([tabindex="-1"])';

/** Changes a slot. If it had the focus, and the focused element is gone or hidden, its first visible control gets it. */
export function keepFocus(slot: Element, change: () => void): void {
  const { activeElement: focused } = document;
  // The body is active while nothing has the focus. A slot that is the whole page contains it.
  const hadFocus = focused instanceof HTMLElement && focused !== document.body && slot.contains(focused);
  change();
  // Reading boxes computes the layout: only where the visitor is.
  if (!hadFocus) return;
  const control = [focused, ...queryAll(CONTROLS, slot)].find((each) => each.getClientRects().length > 0);
  if (control !== document.activeElement) control?.focus({ preventScroll: true });
}
