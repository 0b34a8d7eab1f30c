/** Loads the why buttons when the page may have personalized slots. */
import type { ButtonsTactful, LoadWhyButtons, WhyButtonInputs, WhyButtons } from './contract.ts';

/** The inputs of {@link createLazyWhyButtons}. */
interface LazyWhyInputs extends WhyButtonInputs {
  readonly loadWhyButtons: LoadWhyButtons;
}

/** Why buttons that are loaded when they are needed. */
export interface LazyWhyButtons extends WhyButtons {
  /** Resolves when the buttons are there, or cannot be; at once if they are not needed. */
  loaded(): Promise<void>;
}

/**
 * Creates the why buttons. Their file is loaded for every visitor who has consented, with personalized slots or without: a
 * request must not show what was decided. A preview loads it as well, and needs no consent.
 */
export const createLazyWhyButtons = (
  { consent, slots }: ButtonsTactful,
  inputs: LazyWhyInputs,
): LazyWhyButtons => {
  const { page, loadWhyButtons } = inputs;
  let buttons: WhyButtons | undefined;
  let loading: Promise<void> | undefined;
  let isRemoved = false;
  const isNeeded = () => consent.get().status === 'tailored' || page.placements().length > 0;
  const load = async () => {
    try {
      buttons = await loadWhyButtons(inputs);
      if (!isRemoved) buttons.update();
    } catch (error) {
      // Nothing may stay personalized that cannot be explained. Imports reject with errors, and our code throws nothing else.
      slots.stop((error as Error).message);
    }
  };
  return {
    update() {
      if (buttons) buttons.update();
      else if (isNeeded()) loading ??= load();
    },
    loaded: async () => loading,
    remove() {
      isRemoved = true;
      buttons?.remove();
    },
  };
};
