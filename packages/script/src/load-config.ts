/** Loads the config: from the page itself, or from one file that is the same for everybody. */
import { isComplete, watchNodes } from '@tactful/page/internal';

/** Resolves with the first matching element, once it is complete; with `null` if the page contains none. */
const findElement = (selector: string): Promise<Element | null> =>
  new Promise((resolve) => {
    const check = () => {
      const element = document.documentElement.querySelector(selector);
      if (!isComplete(element)) return;
      observer.disconnect();
      resolve(element);
    };
    const observer = watchNodes(check);
    addEventListener('DOMContentLoaded', check);
    check();
  });

/**
 * Reads the text of the config: from the address in `data-config` of the script tag, or else from the page, as soon as
 * it is parsed. Rejects if there is no config.
 */
export async function readConfig(tag: HTMLScriptElement | undefined): Promise<string> {
  const address = tag?.dataset.config;
  if (address) {
    const response = await fetch(address);
    if (!response.ok) throw Error(`The config ${address} was not loaded: status ${response.status}.`);
    return response.text();
  }
  const text = (await findElement('script[data-tactful-config]'))?.textContent;
  if (!text)
    throw Error('There is no config. Add data-config to the script tag, or <script data-tactful-config>.');
  return text;
}
