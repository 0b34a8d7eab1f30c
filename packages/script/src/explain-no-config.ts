/** Explains why there is no config, or none that is JSON, and what to do. */
import type { FoundConfig } from './load-config.ts';

/** The number of characters of a text that is not JSON that its error shows. */
const SHOWN_LENGTH = 40;

/** The address of the config, in full. */
const addressOf = (address: string): URL => new URL(address, document.baseURI);

/**
 * Returns the error for a text that is not JSON; `undefined` if the page contains it, where its author sees it.
 *
 * @param problem - Where it is not JSON.
 */
export function explainNotJson(
  { address, text, failure: status }: FoundConfig,
  problem: string,
): string | undefined {
  if (!address) return undefined;
  const start = text.trim();
  const what = start.startsWith('<') ? 'it is an HTML page' : problem;
  return (
    `The config ${addressOf(address).href} was returned with status ${status} and cannot be used: ${what}. ` +
    `It starts with ${JSON.stringify(start.slice(0, SHOWN_LENGTH))}. Correct the address, or the file.`
  );
}

/** Returns the text of the error. */
export function explainNoConfig({ address, failure }: FoundConfig): string {
  if (!address)
    return (
      'There is no config. Add data-config="/tactful.published.json" to the script tag, ?config=/tactful.published.json to its address, ' +
      'tactful.config = "/tactful.published.json" before it, or <script type="application/json" data-tactful-config>.'
    );
  const { href, origin } = addressOf(address);
  if (typeof failure === 'number')
    return failure < 300
      ? `The config ${href} is empty.`
      : `The config ${href} was not loaded: status ${failure}. Correct its address.`;
  const advice =
    origin === location.origin
      ? 'The Content Security Policy must allow it in connect-src.'
      : `Its server must allow ${location.origin} in Access-Control-Allow-Origin, and the Content Security Policy in connect-src.`;
  return `The config ${href} was not loaded: ${failure}. ${advice}`;
}
