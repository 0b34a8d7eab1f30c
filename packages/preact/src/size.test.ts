/** The size of the hooks and components in bytes after Brotli, without core and the framework. */
import { brotliCompressSync } from 'node:zlib';
import { rollup } from 'rollup';
import esbuild from 'rollup-plugin-esbuild';
import { expect, test } from 'vitest';
import { minify } from '../../../scripts/bundle/minify.mjs';

const PACKAGES = `${import.meta.dirname}/../..`;

async function bytesOf(name: 'preact' | 'react', names: string): Promise<number> {
  const bundle = await rollup({
    input: 'page',
    external: (id) => /^(p?react|@tactful\/core)(\/|$)/.test(id),
    treeshake: { moduleSideEffects: false },
    plugins: [
      {
        name: 'page',
        resolveId: (id) =>
          ({
            page: '\0page',
            '#framework': `${PACKAGES}/${name}/src/framework.ts`,
            '@tactful/element/internal': `${PACKAGES}/element/src/internal.ts`,
          })[id],
        load: (id) =>
          id === '\0page'
            ? `import { ${names} } from ${JSON.stringify(`${PACKAGES}/preact/src/index.ts`)}; globalThis.used = [${names}];`
            : undefined,
      },
      esbuild({ target: 'es2022', jsx: 'automatic', jsxImportSource: name, tsconfig: false }),
    ],
  });
  const { output } = await bundle.generate({ format: 'es', plugins: [minify()] });
  return brotliCompressSync(output[0].code).length;
}

const ALL = 'useDecision, useFact, useConsent, useExposure, Slot, WhyButton, placementsOf, defineConfig';

test.each([
  ['preact', 'useDecision', 1000],
  ['react', 'useDecision', 1000],
  ['preact', ALL, 3050],
  ['react', ALL, 3050],
  ['preact', `${ALL}, useRecommendations`, 3400],
  ['react', `${ALL}, useRecommendations`, 3400],
] as const)('with %s, %s and the provider are at most %i bytes', async (name, names, most) => {
  const bytes = await bytesOf(name, `TactfulProvider, ${names}`);
  // An empty bundle would pass any limit.
  expect(bytes).toBeGreaterThan(300);
  expect(bytes).toBeLessThanOrEqual(most);
});
