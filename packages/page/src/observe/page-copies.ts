/** Lets routers that copy a page, to show it again later, copy its standard content. */
import type { AttachedSlots } from '../slots/attach-slots.ts';
import { restoreForPjax } from './pjax-copies.ts';

/** Events of Turbo, Turbolinks and htmx, right before they copy the page. */
const COPY_EVENTS = [
  'turbo:before-cache',
  'turbolinks:before-cache',
  'htmx:beforeHistorySave',
  'htmx:before:history:save',
];

/**
 * Restores the standard content of every slot while the page is copied. In a copy, it could not be distinguished from what was
 * placed; and a copy may outlast the consent, in storage too.
 */
export function restoreForCopies({ suspend }: Pick<AttachedSlots, 'suspend'>, signal: AbortSignal): void {
  const onCopy = () => {
    const resume = suspend();
    // Turbo copies the page in a timer of its own, which it starts after this event.
    setTimeout(() => setTimeout(resume));
  };
  for (const type of COPY_EVENTS) document.addEventListener(type, onCopy, { signal });
  restoreForPjax({ suspend, onCopy }, signal);
}
