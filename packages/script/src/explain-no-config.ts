/** Explains why there is no config, and what to do. */
import type { FoundConfig } from './load-config.ts';

/** Returns the text of the error. */
export function explainNoConfig({ address, failure }: FoundConfig): string {
  if (!address)
    return (
      'There is no config. Add data-config="/tactful.published.json" to the script tag, ?config=/tactful.published.json to its address, ' +
      'tactful.config = "/tactful.published.json" before it, or <script type="application/json" data-tactful-config>.'
    );
  const { href, origin } = new URL(address, document.baseURI);
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
