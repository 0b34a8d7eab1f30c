/** Places an element of the top layer next to another element, inside the window. It scrolls with the page. */

const GAP = 8;

/** Keeps a value within limits; the lower one wins. */
const between = (least: number, value: number, most: number): number =>
  Math.max(least, Math.min(value, most));

/** Places `element` below `anchor`, above it if there is more space, else as near as the window allows. */
export const placeAt = (element: HTMLElement, anchor: Element | undefined): void => {
  const box = anchor?.getBoundingClientRect();
  if (!box) return;
  const { width, height } = element.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const below = box.bottom + GAP;
  const above = box.top - GAP - height;
  const top = below + height + GAP <= clientHeight || above < GAP ? below : above;
  const isRtl = getComputedStyle(element).direction === 'rtl';
  const left = isRtl ? box.left : box.right - width;
  element.style.top = `${between(GAP, top, clientHeight - height - GAP) + scrollY}px`;
  element.style.left = `${between(GAP, left, clientWidth - width - GAP) + scrollX}px`;
};
