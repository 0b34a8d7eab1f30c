/** The size of the provider in bytes after Brotli, without core and the SDK. */
import { brotliCompressSync } from 'node:zlib';
import { rollup } from 'rollup';
import esbuild from 'rollup-plugin-esbuild';
import { expect, test } from 'vitest';
import { minify } from '../../../scripts/bundle/minify.mjs';

test('the provider is at most 700 bytes', async () => {
  const bundle = await rollup({
    input: `${import.meta.dirname}/index.ts`,
    external: (id) => /^@/.test(id),
    plugins: [esbuild({ target: 'es2022', tsconfig: false })],
  });
  const { output } = await bundle.generate({ format: 'es', plugins: [minify()] });
  const bytes = brotliCompressSync(output[0].code).length;
  // An empty bundle would pass any limit.
  expect(bytes).toBeGreaterThan(300);
  expect(bytes).toBeLessThanOrEqual(700);
});
