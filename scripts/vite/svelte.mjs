/** A Vite plugin that compiles the Svelte components of tests: for a browser, or for a server in Node. */
import { createRequire } from 'node:module';
import { join } from 'node:path';

// Only this package has it.
const require = createRequire(join(import.meta.dirname, '../../packages/svelte/package.json'));

const COMPILER = 'svelte/compiler';

/** @returns {import('vite').Plugin} */
export const svelte = () => ({
  name: 'svelte-components',
  async transform(code, path, options) {
    if (!path.endsWith('.svelte')) return null;
    const { compile } = require(COMPILER);
    const { js } = compile(code, { filename: path, generate: options?.ssr ? 'server' : 'client' });
    return { code: js.code, map: js.map };
  },
});
