/** Places an element of the top layer next to another element, inside the window. It scrolls with the page. */

const GAP = 8;
/** An element that is less high shows too little at once: it rather covers the other one. */
const LEAST_HEIGHT = 240;

/** Keeps a value within limits; the lower one wins. */
const between = (least: number, value: number, most: number): number =>
  Math.max(least, Math.min(value, most));

/**
 * Places `element` below `anchor`; above it if only there is enough space, or more. Where it is too high for either, its
 * content scrolls.
 */
export const placeAt = (element: HTMLElement, anchor: Element | undefined): void => {
  const box = anchor?.getBoundingClientRect();
  if (!box) return;
  const { width, height } = element.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const spaceBelow = clientHeight - box.bottom - 2 * GAP;
  const spaceAbove = box.top - 2 * GAP;
  const isBelow = height <= spaceBelow || spaceBelow >= spaceAbove;
  const space = Math.max(isBelow ? spaceBelow : spaceAbove, LEAST_HEIGHT);
  const shown = Math.min(height, space);
  const top = isBelow ? box.bottom + GAP : box.top - GAP - shown;
  const isRtl = getComputedStyle(element).direction === 'rtl';
  const left = isRtl ? box.left : box.right - width;
  element.style.maxHeight = height > space ? `${space}px` : '';
  element.style.top = `${between(GAP, top, clientHeight - shown - GAP) + scrollY}px`;
  element.style.left = `${between(GAP, left, clientWidth - width - GAP) + scrollX}px`;
};
