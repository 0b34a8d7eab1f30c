/** What the hooks and components add to a page, in bytes after Brotli, beyond core and the framework. */
import { brotliCompressSync } from 'node:zlib';
import { rollup } from 'rollup';
import esbuild from 'rollup-plugin-esbuild';
import { expect, test } from 'vitest';
import { minify } from '../../../scripts/minify.mjs';

const PACKAGES = `${import.meta.dirname}/../..`;

async function bytesOf(room: 'preact' | 'react', names: string): Promise<number> {
  const bundle = await rollup({
    input: 'page',
    external: (id) => /^(p?react|@tactful\/core)(\/|$)/.test(id),
    treeshake: { moduleSideEffects: false },
    plugins: [
      {
        name: 'page',
        resolveId: (id) =>
          id === 'page' ? '\0page' : id === '#framework' ? `${PACKAGES}/${room}/src/framework.ts` : undefined,
        load: (id) =>
          id === '\0page'
            ? `import { ${names} } from ${JSON.stringify(`${PACKAGES}/preact/src/index.ts`)}; globalThis.used = [${names}];`
            : undefined,
      },
      esbuild({ target: 'es2022', jsx: 'automatic', jsxImportSource: room, tsconfig: false }),
    ],
  });
  const { output } = await bundle.generate({ format: 'es', plugins: [minify()] });
  return brotliCompressSync(output[0].code).length;
}

const ALL = 'useDecision, useFact, useChoice, useSeen, Slot, Why, placementsOf, defineConfig';

test.each([
  ['preact', 'useDecision', 1000],
  ['react', 'useDecision', 1000],
  ['preact', ALL, 3000],
  ['react', ALL, 3000],
] as const)('with %s, %s and the provider take no more than %i bytes', async (room, names, most) => {
  const bytes = await bytesOf(room, `TactfulProvider, ${names}`);
  // A page without the code would fit any limit.
  expect(bytes).toBeGreaterThan(300);
  expect(bytes).toBeLessThanOrEqual(most);
});
