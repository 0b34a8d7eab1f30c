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

/** Calls `onChange` before the next frame when a slot changes its size or its nodes. @returns Replaces the slots. */
const createSlotObserver = (onChange: () => void): ((slots: readonly Element[]) => void) => {
  let isRequested = false;
  const request = () => {
    if (!isRequested)
      requestAnimationFrame(() => {
        isRequested = false;
        onChange();
      });
    isRequested = true;
  };
  const sizes = new ResizeObserver(request);
  const nodes = new MutationObserver(request);
  return (slots) => {
    sizes.disconnect();
    nodes.disconnect();
    for (const slot of slots) {
      sizes.observe(slot);
      nodes.observe(slot, { childList: true, subtree: true });
    }
  };
};

/** Positions slots, and restores the inline position that each had before. */
const createSlotPositions = () => {
  const positioned = new Map<HTMLElement, string>();
  return {
    position(element: HTMLElement): void {
      positioned.set(element, element.style.position);
      element.style.position = 'relative';
    },
    restoreExcept(kept: readonly Element[]): void {
      for (const [element, position] of positioned) {
        if (kept.includes(element)) continue;
        positioned.delete(element);
        element.style.position = position;
        if (!element.getAttribute('style')) element.removeAttribute('style');
      }
    },
  };
};

/** Creates the why buttons. They are out of the flow, so that nothing on the page moves. */
export const createWhyButtons = (widget: WidgetContext): WhyButtons => {
  let buttons: HTMLElement[] = [];
  const inSlots = () =>
    buttons.flatMap((host) => (host.parentElement ? { host, slot: host.parentElement } : []));
  const place = () => placeInSlots(inSlots());
  // A carousel may add its buttons, and an image its height, after a why button was placed.
  const observe = createSlotObserver(place);
  const positions = createSlotPositions();
  const buttonIn = ({ slot, element }: Placement): HTMLElement => {
    const host =
      buttons.find(({ parentNode }) => parentNode === element) ??
      element.appendChild(document.createElement('tactful-why'));
    const open = () => widget.showView(slot);
    renderInShadow(widget, host, widget.button(widget.t('whyThis'), open, { part: 'why' }));
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
      // A slot is an element of the page's HTML.
      for (const { element } of unpositioned) positions.position(element as HTMLElement);
      positions.restoreExcept(placements.map(({ element }) => element));
      for (const each of buttons) if (!current.includes(each)) each.remove();
      buttons = current;
      // Before the first paint of a button, so that none moves visibly.
      place();
      observe(inSlots().map(({ slot }) => slot));
    },
    remove() {
      for (const each of buttons) each.remove();
      buttons = [];
      observe([]);
      positions.restoreExcept([]);
    },
  };
};
