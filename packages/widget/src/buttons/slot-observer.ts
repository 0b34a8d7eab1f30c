/** Observes the slots that have a why button. */

/** Calls `onChange` when a slot changes its size or its nodes. @returns Replaces the slots. */
export const createSlotObserver = (onChange: () => void): ((slots: readonly Element[]) => void) => {
  const sizes = new ResizeObserver(onChange);
  const nodes = new MutationObserver(onChange);
  return (slots) => {
    sizes.disconnect();
    nodes.disconnect();
    for (const slot of slots) {
      sizes.observe(slot);
      nodes.observe(slot, { childList: true, subtree: true });
    }
  };
};
