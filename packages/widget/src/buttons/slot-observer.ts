/** Observes the slots that have a why button. */

/** Calls `onChange` before the next frame when a slot changes its size or its nodes. @returns Replaces the slots. */
export const createSlotObserver = (onChange: () => void): ((slots: readonly Element[]) => void) => {
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
