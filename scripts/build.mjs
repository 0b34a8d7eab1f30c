/** Builds all packages and prints the size and the digest of each file that shops serve. */
import { run } from './run.mjs';

/** @returns {Promise<{ ok: boolean }>} */
export async function build() {
  const bundled = await run(['rollup', '-c', '--silent']);
  return bundled.ok ? run([process.execPath, 'scripts/print-sizes.mjs']) : bundled;
}

if (process.argv[1] === import.meta.filename) process.exitCode = (await build()).ok ? 0 : 1;
