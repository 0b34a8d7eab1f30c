/** Loads the config: from the page itself, or from one file that is the same for everybody. */
import { isComplete, root, watchNodes } from '@tactful/page/internal';

/** The config as it was found; without a text, the rest is why. */
export interface FoundConfig {
  /** Empty: there is no config. */
  readonly text: string;
  /** The address that it was requested from. */
  readonly address?: string | undefined;
  /** The status of the response, or the error of the request. */
  readonly failure?: unknown;
}

/** Resolves with the first matching element, once it is complete; with `null` if the page contains none. */
const findElement = (selector: string): Promise<Element | null> =>
  new Promise((resolve) => {
    const check = () => {
      const element = root.querySelector(selector);
      if (!isComplete(element)) return;
      observer.disconnect();
      resolve(element);
    };
    const observer = watchNodes(check);
    addEventListener('DOMContentLoaded', check);
    check();
  });

/** Reads the text of the config: from this address, or else from the page, as soon as it is parsed. Never rejects. */
export async function loadConfig(address: string | undefined): Promise<FoundConfig> {
  if (!address) return { text: (await findElement('script[data-tactful-config]'))?.textContent ?? '' };
  try {
    const response = await fetch(address);
    return { text: response.ok ? await response.text() : '', address, failure: response.status };
  } catch (failure) {
    return { text: '', address, failure };
  }
}
