/** Reserves space at the end of the page, so that the widget never covers the element that has the focus. */
import { afterPaint } from './after-paint.ts';

/** Reserves as much as `overlay` covers at the lower edge of the window. Without it, frees the space. */
const reserveSpace = (overlay: Element | null): void => {
  const height = overlay ? `${innerHeight - overlay.getBoundingClientRect().top}px` : '';
  Object.assign(document.documentElement.style, { scrollPaddingBottom: height, paddingBottom: height });
};

/** Keeps space for the section that the widget shows: the prompt, or the question after it. */
export interface SpaceKeeper {
  /** Called after each render. */
  update(): void;
  /** Forgets what space was reserved for: the next update reserves it again. */
  forget(): void;
  /** Frees the space. */
  free(): void;
}

/** Creates the keeper for the element of a widget, and its container of sections. */
export const createSpaceKeeper = (element: Element, container: Element): SpaceKeeper => {
  /** The section as space was last reserved for it. */
  let overlay: Element | null | undefined;
  return {
    update() {
      const current = container.querySelector('section');
      if (current !== overlay)
        afterPaint().then(() => {
          // Measuring causes a layout, which must not delay the response to a press.
          if (element.isConnected) reserveSpace(container.querySelector('section'));
        });
      overlay = current;
    },
    forget() {
      overlay = undefined;
    },
    free: () => reserveSpace(null),
  };
};
