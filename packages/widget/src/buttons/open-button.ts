/** The preferences button that floats in a corner of the window. */
import type { WidgetHost } from './contract.ts';
import { followPage } from './follow-page.ts';
import { placeInWindow } from './place-in-window.ts';

/** The floating button. */
export interface OpenButton {
  /** Shows the button, or hides it while the prompt is due. */
  update(): void;
  remove(): void;
}

/** The inputs of {@link createOpenButton}. */
interface OpenButtonInputs {
  readonly host: WidgetHost;
  readonly button: HTMLElement;
  /** The parent of the button within the shadow root. */
  readonly parent: HTMLElement;
  /** Its corner, or `none`: the page has its own link. */
  readonly side: string;
}

/** Adds the floating button to the widget, and keeps it off the controls of the page. */
export const createOpenButton = ({ host, button, parent, side }: OpenButtonInputs): OpenButton => {
  if (side === 'none') return { update() {}, remove() {} };
  button.className = side;
  const remove = followPage(() => {
    if (button.isConnected) placeInWindow(host.element, button);
  });
  return {
    update() {
      if (host.isPromptDue()) button.remove();
      else if (!button.isConnected) parent.append(button);
    },
    remove,
  };
};
