/** A why button in each personalized slot. */
import type { WidgetContext } from './context.ts';
import { placeInSlots } from './free-place.ts';
import { renderInShadow } from './shadow-root.tsx';
import type { Placement } from './widget-page.ts';

/** The why buttons of a page. */
export interface WhyButtons {
  /** Adds a button to each new placement, and removes the others. */
  update(): void;
  remove(): void;
}

/** Creates the why buttons. They are out of the flow, so that nothing on the page moves. */
export const createWhyButtons = (widget: WidgetContext): WhyButtons => {
  let buttons: HTMLElement[] = [];
  let isRequested = false;
  const place = () => {
    isRequested = false;
    placeInSlots(buttons.flatMap((host) => (host.parentElement ? { host, slot: host.parentElement } : [])));
  };
  const requestPlace = () => {
    if (!isRequested) requestAnimationFrame(place);
    isRequested = true;
  };
  const sizes = new ResizeObserver(requestPlace);
  const nodes = new MutationObserver(requestPlace);
  /** A carousel may add its buttons, and an image its height, after a why button was placed. */
  const observeSlots = () => {
    sizes.disconnect();
    nodes.disconnect();
    for (const { parentElement } of buttons)
      if (parentElement) {
        sizes.observe(parentElement);
        nodes.observe(parentElement, { childList: true, subtree: true });
      }
  };
  /** The positioned slots, with the inline position that each had before. */
  const positioned = new Map<HTMLElement, string>();
  const restorePositions = (kept: readonly Element[]) => {
    for (const [element, position] of positioned) {
      if (kept.includes(element)) continue;
      positioned.delete(element);
      element.style.position = position;
      if (!element.getAttribute('style')) element.removeAttribute('style');
    }
  };
  const buttonIn = ({ slot, element }: Placement): HTMLElement => {
    const host =
      buttons.find(({ parentNode }) => parentNode === element) ??
      element.appendChild(document.createElement('tactful-why'));
    renderInShadow(
      widget,
      host,
      widget.button(widget.t('whyThis'), () => widget.showView(slot), { part: 'why' }),
    );
    return host;
  };
  return {
    update() {
      const placements = widget.page.placements();
      // Read all positions before writing any, so that the page is laid out once.
      const unpositioned = placements.filter(
        ({ element }) => getComputedStyle(element).position === 'static',
      );
      const current = placements.map(buttonIn);
      for (const { element } of unpositioned) {
        // A slot is an element of the page's HTML.
        const { style } = element as HTMLElement;
        positioned.set(element as HTMLElement, style.position);
        style.position = 'relative';
      }
      restorePositions(placements.map(({ element }) => element));
      for (const each of buttons) if (!current.includes(each)) each.remove();
      buttons = current;
      // Before the first paint of a button, so that none moves visibly.
      place();
      observeSlots();
    },
    remove() {
      for (const each of buttons) each.remove();
      buttons = [];
      observeSlots();
      restorePositions([]);
    },
  };
};
