/**
 * The preferences button that floats in a corner of the window.
 *
 * It is an icon that is hidden while the page is scrolled, and until it is scrolled up again. It covers no control, no
 * price and no heading: it moves to a free place, and is hidden if there is none. The keyboard reaches it in any case,
 * and the focus shows it.
 */
import type { FloatingPlace, LoadFloating } from './contract.ts';
import { AWAY } from './styles.ts';
import type { WidgetHost } from './widget-host.ts';

/** How long the button waits for the file that finds its place: one that never arrives must not hide it. */
const WAIT_MS = 3_000;

/** The floating button. */
export interface OpenButton {
  /** Adds the button, or removes it while the prompt is due. */
  update(): void;
  /** Looks for a free place at the next idle time, after something else than the page has changed. */
  requestPlace(): void;
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
  /** Loads what finds its places. Called once, when the button is first on the page. */
  readonly loadFloating: LoadFloating;
}

/** Adds the floating button to the widget, and keeps it off the controls of the page. */
export const createOpenButton = (inputs: OpenButtonInputs): OpenButton => {
  const { host, button, parent, side, loadFloating } = inputs;
  if (side === 'none') return { update() {}, requestPlace() {}, remove() {} };
  button.classList.add('floating', side, AWAY);
  button.title = button.textContent;
  let place: FloatingPlace | undefined;
  let isRequested = false;
  let isRemoved = false;
  const load = async () => {
    if (isRequested) return;
    isRequested = true;
    // It stays in its corner then: a button that covers something is better than none.
    const show = () => button.classList.remove(AWAY);
    const timer = setTimeout(show, WAIT_MS);
    try {
      place = await loadFloating(host, button);
      clearTimeout(timer);
      if (isRemoved) place.remove();
    } catch {
      show();
    }
  };
  return {
    update() {
      if (host.isPromptDue()) button.remove();
      else if (!button.isConnected) {
        parent.append(button);
        void load();
        place?.request();
      }
    },
    requestPlace: () => place?.request(),
    remove() {
      isRemoved = true;
      place?.remove();
    },
  };
};
