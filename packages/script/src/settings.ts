/** Reads where the config and the other files are: from the tag, from its address, or from `window.tactful`. */

import { ignoreErrors, root } from '@tactful/page/internal';

/** The settings of the script. */
export interface Settings {
  /** The address of the config. Absent: the config is in the page. */
  readonly config: string | undefined;
  /** The folder of the other files, with a slash at its end. Empty: the folder of this file. */
  readonly base: string;
  /** With `closed`, nothing is personalized until a consent tool opens the gate. */
  readonly consentGate: string | undefined;
}

/** The tag. A module, and code that runs later than its script, has no `currentScript`. */
function findTag(): HTMLScriptElement | null {
  // An element of the page may have the name `currentScript`.
  const { currentScript } = document;
  return currentScript instanceof HTMLScriptElement
    ? currentScript
    : root.querySelector('script[src*="tactful.js"]');
}

/** Reads the settings. `given` is the value of `window.tactful`. */
export function readSettings(given: unknown): Settings {
  const tag = findTag();
  const address = tag?.src ?? '';
  const query = new URLSearchParams(address.split(/[?#]/)[1]);
  const read = (name: keyof Settings): string | undefined => {
    const value: unknown = tag?.dataset[name] ?? query.get(name) ?? Object(given)[name];
    // Elements with these names are no settings.
    return typeof value === 'string' ? value : undefined;
  };
  const base = read('base')?.replace(/\/?$/, '/');
  return {
    config: read('config'),
    consentGate: read('consentGate'),
    // A script from another origin has no address for its own imports, so they are never relative if there is a tag.
    base: base
      ? (ignoreErrors(() => new URL(base, document.baseURI).href) ?? base)
      : address.replace(/[^/]*([?#].*)?$/, ''),
  };
}
