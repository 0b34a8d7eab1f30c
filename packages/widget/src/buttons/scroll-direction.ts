/** Finds out whether the page was scrolled down. */

/** Follows the scroll events of a page. */
export interface ScrollDirection {
  /** Reads a scroll event. Returns true if the page moved; false for elements that are only a part of it. */
  hasMoved(target: EventTarget | null): boolean;
  /** True if the page was last scrolled down, and is not at its start. */
  isDown(): boolean;
}

// Safari reports negative positions while the page bounces at its start.
const positionOf = ({ scrollTop }: Element): number => Math.max(0, scrollTop);

/** Starts at the present position of the document. */
export const createScrollDirection = (): ScrollDirection => {
  const positions = new WeakMap<Element, number>();
  // A router may replace the element that scrolls.
  let scroller = document.scrollingElement;
  let isDown = false;
  if (scroller) positions.set(scroller, positionOf(scroller));
  return {
    hasMoved(target) {
      const element = target instanceof Element ? target : document.scrollingElement;
      if (!element || element.clientHeight < innerHeight / 2) return false;
      const before = positions.get(element) ?? 0;
      const now = positionOf(element);
      if (now === before) return false;
      positions.set(element, now);
      scroller = element;
      isDown = now > before;
      return true;
    },
    isDown: () => isDown && !!scroller?.isConnected && positionOf(scroller) > 0,
  };
};
