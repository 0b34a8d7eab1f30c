/** Keeps the floating preferences button at a free place of the window, in a file that only pages with that button load. */
import { writeMove } from './boxes.ts';
import type { FloatingPlace } from './contract.ts';
import { followPage } from './follow-page.ts';
import { createIdleTask } from './idle-task.ts';
import { findFreePlace } from './place-in-window.ts';
import { createScrollDirection, type ScrollDirection } from './scroll-direction.ts';
import { AWAY } from './styles.ts';
import type { WidgetHost } from './widget-host.ts';

/**
 * Moves the button to a free place, now and whenever the page has changed. It is hidden while the page is scrolled down, and
 * while there is no free place.
 */
export const keepFloating = (host: WidgetHost, button: HTMLElement): FloatingPlace => {
  let scroll: ScrollDirection | undefined;
  const place = () => {
    // Not before the page is laid out: reading the position would compute its layout.
    scroll ??= createScrollDirection();
    // Where the button is not shown, the page need not be laid out for it.
    if (!button.isConnected || (scroll.isDown() && !button.matches(':focus-visible'))) return;
    // Under an open dialog nothing of the page can be found.
    if (host.shadow.querySelector('dialog[open]')) return;
    const move = findFreePlace(host.element, button);
    if (move) writeMove(host.element, move);
    button.classList.toggle(AWAY, !move);
  };
  const request = createIdleTask(place);
  const remove = followPage(host.element, {
    onScroll(target) {
      if (scroll?.hasMoved(target)) button.classList.add(AWAY);
    },
    onPause: request,
  });
  // A button that was removed is not placed.
  button.addEventListener('focus', request);
  request();
  return { request, remove };
};
