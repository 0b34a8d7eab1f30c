/** The ways to the preferences: `<tactful-preferences>`, and links to `#tactful-preferences`, also from other pages and from mails. */
import { attachRoot, createButton } from './create-button.ts';
import { createIcon } from './icon.ts';
import type { Labels } from './labels.ts';

/** The inputs of {@link installPreferencesLinks}. */
export interface PreferencesLinks {
  readonly labels: Labels;
  readonly sheet: CSSStyleSheet;
  /** Opens the panel. */
  open(): void;
  /** Loads what opening needs. */
  preload(): void;
}

/** Creates the button that opens the panel: an icon, and a label, which may be hidden from view. */
export const createPreferencesButton = ({ labels, open, preload }: PreferencesLinks): HTMLButtonElement => {
  const label = document.createElement('span');
  label.setAttribute('part', 'label');
  label.textContent = labels.preferences;
  const content = [createIcon(), label];
  return createButton({ part: 'open', content, onPress: open, onApproach: preload });
};

const FRAGMENT = '#tactful-preferences';

/** The widget that was mounted last. A page can define an element only once, so that the element outlives a widget. */
let mounted: PreferencesLinks | undefined;

const defineElement = (): void => {
  if (customElements.get('tactful-preferences')) return;
  customElements.define(
    'tactful-preferences',
    class extends HTMLElement {
      connectedCallback() {
        if (!mounted || this.shadowRoot) return;
        const links = { ...mounted, open: () => mounted?.open(), preload: () => mounted?.preload() };
        attachRoot(this, links.labels, [links.sheet]).content.append(createPreferencesButton(links));
      }
    },
  );
};

/**
 * Enables `<tactful-preferences>` and links to the fragment, and opens the panel if the visitor has followed one from elsewhere.
 *
 * @returns The removal of the listeners.
 */
export const installPreferencesLinks = (links: PreferencesLinks): (() => void) => {
  const openFromLink = (event: Event) => {
    if (event.target instanceof Element && event.target.closest(`[href$="${FRAGMENT}"]`)) {
      event.preventDefault();
      links.open();
    }
  };
  const openFromAddress = () => {
    if (location.hash === FRAGMENT) links.open();
  };
  mounted = links;
  defineElement();
  openFromAddress();
  addEventListener('click', openFromLink);
  // The fragment alone changes if the address is typed, or chosen from a mail while the page is open.
  addEventListener('hashchange', openFromAddress);
  return () => {
    removeEventListener('click', openFromLink);
    removeEventListener('hashchange', openFromAddress);
  };
};
