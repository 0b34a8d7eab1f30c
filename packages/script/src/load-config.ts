/** Owns where the config comes from: the page itself, or the one file that is the same for everybody. */
import { isComplete, watchNodes } from '@tactful/page/internal';

/** The first element that fits, once it is complete; nothing if the document ends without one. */
const found = (selector: string): Promise<Element | null> =>
  new Promise((resolve) => {
    const look = () => {
      const element = document.documentElement.querySelector(selector);
      if (!isComplete(element)) return;
      watch.disconnect();
      resolve(element);
    };
    const watch = watchNodes(look);
    addEventListener('DOMContentLoaded', look);
    look();
  });

/**
 * Reads the config's text: from the tag's `data-config`, else from the page, as soon as the parser comes to it.
 *
 * Rejects if there is none, with what was expected.
 */
export async function readConfig(tag: HTMLScriptElement | undefined): Promise<string> {
  const address = tag?.dataset.config;
  if (address) {
    const response = await fetch(address);
    if (!response.ok) throw Error(`${address}: expected the config, got status ${response.status}`);
    return response.text();
  }
  const text = (await found('script[data-tactful-config]'))?.textContent;
  if (!text) throw Error('config: expected data-config, or <script data-tactful-config>, got nothing');
  return text;
}
