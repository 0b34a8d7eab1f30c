/** Makes slots the containing blocks of their why buttons. */

/** Positions slots, and restores the inline position that each had before. */
export const createSlotPositions = () => {
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
