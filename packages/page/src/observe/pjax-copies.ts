/** Notices when jquery-pjax copies the page. Listeners of the browser do not receive its events, which are those of jQuery. */
import type { AttachedSlots } from '../slots/attach-slots.ts';

/** A jQuery object. */
interface JQueryObject {
  on(type: string, listener: () => void): unknown;
  off(type: string, listener: () => void): unknown;
}

/** jQuery, with or without the plugin. */
interface JQuery {
  (target: Document): JQueryObject;
  readonly pjax?: unknown;
  /** The hooks of event types. `preDispatch` and `postDispatch` run before and after all handlers of an element. */
  readonly event: { readonly special: { [type: string]: object | undefined } };
}

/** It is fired before a request. The page is copied when that was sent. */
const REQUEST_EVENT = 'pjax:beforeSend';

/** Events of the browser before which the plugin may have been loaded. */
const LATER = ['click', 'submit', 'load'];

/** How slots are restored for copies. */
interface CopyOptions extends Pick<AttachedSlots, 'suspend'> {
  /** Restores the standard content until timers that are started now have ended. */
  readonly onCopy: () => void;
}

/** Restores the standard content while the plugin copies the page: before a request, and when the visitor goes back or forward. */
export function restoreForPjax({ suspend, onCopy }: CopyOptions, signal: AbortSignal): void {
  let followed: JQueryObject | undefined;
  const pending: (() => void)[] = [];
  const resume = () => pending.pop()?.();
  const preDispatch = () => {
    if (signal.aborted) return;
    pending.push(suspend());
    // A handler may throw, and then `postDispatch` is not called.
    setTimeout(resume);
  };
  const follow = () => {
    // A global of the page, if it uses jQuery.
    const { jQuery } = window as { readonly jQuery?: JQuery };
    if (followed || !jQuery?.pjax) return;
    followed = jQuery(document);
    followed.on(REQUEST_EVENT, onCopy);
    // The plugin copies the page before its own event. Chromium calls the listeners of `window` in the order of their
    // registration, so that one of ours would be called after that of the plugin.
    const { special } = jQuery.event;
    special.popstate = { ...special.popstate, preDispatch, postDispatch: resume };
  };
  follow();
  // Captured, so that it runs before the plugin.
  for (const type of LATER) addEventListener(type, follow, { signal, capture: true });
  signal.addEventListener('abort', () => followed?.off(REQUEST_EVENT, onCopy));
}
