/**
 * The preferences button that floats in a corner of the window.
 *
 * It is an icon that is hidden while the page is scrolled, and until it is scrolled up again. It covers no control, no
 * price and no heading: it moves to a free place, and is hidden if there is none. The keyboard reaches it in any case,
 * and the focus shows it.
 */

import { writeMove } from './boxes.ts';
import type { WidgetHost } from './contract.ts';
import { followPage } from './follow-page.ts';
import { createIdleTask } from './idle-task.ts';
import { findFreePlace } from './place-in-window.ts';
import { createScrollDirection } from './scroll-direction.ts';
import { AWAY } from './styles.ts';

/** The floating button. */
export interface OpenButton {
  /** Adds the button, or removes it while the prompt is due. */
  update(): void;
  /** Looks for a free place at the next idle time, after something else than the page has changed. */
  requestPlace(): void;
  remove(): void;
}

/** The inputs of {@link createOpenButton}. */
interface OpenButtonInputs {
  readonly host: WidgetHost;
  readonly button: HTMLElement;
  /** The parent of the button within the shadow root. */
  readonly parent: HTMLElement;
  /** Its corner, or `none`: the page has its own link. */
  readonly side: string;
}

/** Adds the floating button to the widget, and keeps it off the controls of the page. */
export const createOpenButton = ({ host, button, parent, side }: OpenButtonInputs): OpenButton => {
  if (side === 'none') return { update() {}, requestPlace() {}, remove() {} };
  button.classList.add('floating', side, AWAY);
  button.title = button.textContent;
  const scroll = createScrollDirection();
  const place = () => {
    // Where the button is not shown, the page need not be laid out for it.
    if (!button.isConnected || (scroll.isDown() && !button.matches(':focus-visible'))) return;
    // Under an open dialog nothing of the page can be found.
    if (host.shadow.querySelector('dialog[open]')) return;
    const move = findFreePlace(host.element, button);
    if (move) writeMove(host.element, move);
    button.classList.toggle(AWAY, !move);
  };
  const requestPlace = createIdleTask(place);
  const stop = followPage(host.element, {
    onScroll(target) {
      if (scroll.hasMoved(target)) button.classList.add(AWAY);
    },
    onPause: requestPlace,
  });
  button.addEventListener('focus', requestPlace);
  return {
    update() {
      if (host.isPromptDue()) button.remove();
      else if (!button.isConnected) {
        parent.append(button);
        requestPlace();
      }
    },
    requestPlace,
    remove: stop,
  };
};
