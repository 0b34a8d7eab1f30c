/** The command line of the shop. */
import { parseArgs } from 'node:util';

/** @param {readonly string[]} args @param {NodeJS.ProcessEnv} env */
export function optionsFrom(args, env) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string', default: env.PORT ?? '4173' },
      strict: { type: 'boolean', default: false },
      'without-tactful': { type: 'boolean', default: false },
      log: { type: 'string' },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error(`--port: expected a number from 0 to 65535, got "${values.port}"`);
  return { port, strict: values.strict, tactful: !values['without-tactful'], log: values.log };
}
