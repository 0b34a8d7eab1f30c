/** Loads the why buttons when the page may have personalized slots. */
import type { WidgetPage } from '../widget-page.ts';
import type { ButtonsTactful, LoadWhyButtons, WhyButtons } from './contract.ts';
import { attachRoot, createButton } from './create-button.ts';
import type { Labels } from './labels.ts';
import { AWAY } from './styles.ts';

/** The inputs of {@link createLazyWhyButtons}. */
interface LazyWhyInputs {
  readonly page: WidgetPage;
  readonly labels: Labels;
  readonly sheet: CSSStyleSheet;
  readonly loadWhyButtons: LoadWhyButtons;
  /** Opens the explanation of a slot. */
  open(slot: string): void;
  /** Loads what opening needs. */
  preload(): void;
  /** Called when the buttons have their places. */
  onPlaced(): void;
}

/** Creates the element of a why button, which is hidden until it has its place. */
const createHost = ({ labels, sheet, open, preload }: LazyWhyInputs, slot: string): HTMLElement => {
  const host = document.createElement('tactful-why');
  const onPress = () => open(slot);
  const button = createButton({ part: 'why', content: [labels.why], onPress, onApproach: preload });
  button.className = AWAY;
  attachRoot(host, labels, sheet).content.append(button);
  return host;
};

/**
 * Creates the why buttons. Their file is loaded for every visitor who has consented, with personalized slots or without: a
 * request must not show what was decided. A preview loads it as well, and needs no consent.
 */
export const createLazyWhyButtons = (
  { consent, slots }: ButtonsTactful,
  inputs: LazyWhyInputs,
): WhyButtons => {
  const { page, loadWhyButtons, onPlaced } = inputs;
  let buttons: WhyButtons | undefined;
  let isRequested = false;
  let isRemoved = false;
  const isNeeded = () => consent.get().status === 'tailored' || page.placements().length > 0;
  const load = async () => {
    isRequested = true;
    try {
      buttons = await loadWhyButtons({ page, onPlaced, createHost: (slot) => createHost(inputs, slot) });
      if (!isRemoved) buttons.update();
    } catch (error) {
      // Nothing may stay personalized that cannot be explained.
      slots.stop(error instanceof Error ? error.message : `${error}`);
    }
  };
  return {
    update() {
      if (buttons) buttons.update();
      else if (!isRequested && isNeeded()) void load();
    },
    remove() {
      isRemoved = true;
      buttons?.remove();
    },
  };
};
