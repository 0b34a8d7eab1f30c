/** Moves the focus to the way to the preferences, when the element with the focus is gone. */
import type { WidgetHost } from '../buttons/widget-host.ts';

/** Selects the links and buttons of the page that lead to the preferences. */
export const WAYS_OF_PAGE = 'a[href="#tactful-preferences"],tactful-preferences';

const focus = (element: HTMLElement | null | undefined): boolean => {
  // The link may be at the end of the page, which must not scroll there.
  element?.focus({ preventScroll: true });
  return !!element?.matches(':focus');
};

/** Moves the focus to an element that is focusable only now, so that Tab continues from there. */
const focusOnce = (element: HTMLElement | null): void => {
  if (!element || focus(element)) return;
  element.tabIndex = -1;
  element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true });
  focus(element);
};

/** Moves the focus to the preferences button, else to a link or button of the page that can get it, else to its main content. */
export const focusPreferences = ({ shadow }: WidgetHost): void => {
  const own = [...document.querySelectorAll<HTMLElement>(WAYS_OF_PAGE)].map(
    (each) => each.shadowRoot?.querySelector<HTMLElement>('button') ?? each,
  );
  if (![shadow.querySelector<HTMLElement>('[part=open]'), ...own].some(focus))
    focusOnce(document.querySelector('main'));
};
