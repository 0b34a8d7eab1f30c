/** Builds all packages and the pictures of the demo shop, and prints the size and the digest of each file that shops serve. */
import { run } from './run.mjs';

/** @returns {Promise<{ ok: boolean }>} */
export async function build() {
  const bundled = await run(['rollup', '-c', '--silent']);
  if (!bundled.ok) return bundled;
  const rendered = await run([process.execPath, 'demo-site/build.mjs']);
  return rendered.ok ? run([process.execPath, 'scripts/print-sizes.mjs']) : rendered;
}

if (process.argv[1] === import.meta.filename) process.exitCode = (await build()).ok ? 0 : 1;
