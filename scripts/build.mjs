/** Builds all packages and the pictures of the demo shop, and prints the size and the digest of each file that shops serve. */
import { run } from './steps/run.mjs';

/**
 * @param {import('./steps/run-steps.mjs').RunOptions} [options]
 * @returns {Promise<import('./steps/run-steps.mjs').StepResult>}
 */
export async function build(options) {
  // The bundles of types are made of the compiler's declarations. It writes them also if a type is wrong, which keeps no page from running.
  const compiled = await run(['tsc', '-b'], options);
  const bundled = await run(['rollup', '-c', '--silent'], options);
  if (!compiled.ok || !bundled.ok) return compiled.ok ? bundled : compiled;
  const rendered = await run([process.execPath, 'demo-site/build.mjs'], options);
  return rendered.ok ? run([process.execPath, 'scripts/sizes/print-sizes.mjs'], options) : rendered;
}

if (process.argv[1] === import.meta.filename) process.exitCode = (await build()).ok ? 0 : 1;
