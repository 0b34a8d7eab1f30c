/** The command line of the demo shop. */
import { parseArgs } from 'node:util';

/** @typedef {{ port: number, strict: boolean, tactful: boolean, turbo: boolean, bar: boolean, log?: string | undefined }} ShopOptions */

/** The help text. @param {string} command The command that the reader typed. */
export const helpText = (command) => `Usage: ${command} [options]

  --port <number>     port to listen on (default: the PORT variable, or 4173)
  --strict            serve the strictest content security policy, with the config in the page
  --without-tactful   leave the SDK out
  --turbo             replace pages by Turbo Drive instead of loading them; one visit: add ?turbo to an address
  --bar               show a bar that gives the visitor another past; npm run demo sets it
  --log <file>        write each request to the file, as one line of JSON
  --help              show this text`;

/**
 * Parses the command line.
 *
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {ShopOptions | { help: true } | { error: string }} `error` is one line.
 */
export function parseOptions(args, env) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        port: { type: 'string', default: env.PORT ?? '4173' },
        strict: { type: 'boolean', default: false },
        'without-tactful': { type: 'boolean', default: false },
        turbo: { type: 'boolean', default: false },
        bar: { type: 'boolean', default: false },
        log: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) return { help: true };
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65535)
      return { error: `--port: expected a number from 0 to 65535, got "${values.port}".` };
    // Turbo parses pages from text, which that policy forbids.
    if (values.strict && values.turbo) return { error: '--turbo: not possible together with --strict.' };
    const { strict, turbo, bar, log } = values;
    return { port, strict, tactful: !values['without-tactful'], turbo, bar, log };
  } catch (error) {
    // `parseArgs` throws on unknown options; its message has more than one sentence.
    const [message] = String(Object(error).message).split(/\. |\n/);
    return { error: `${message?.replace(/\.$/, '')}.` };
  }
}
