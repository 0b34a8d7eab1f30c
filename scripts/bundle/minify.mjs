/** A Rollup plugin: minifies bundles. It does not rename properties. */
import { minify as swc } from '@swc/core';

/** @returns {import('rollup').Plugin} */
export const minify = ({ sourceMap = false } = {}) => ({
  name: 'minify',
  async renderChunk(code, _chunk, { format }) {
    const { code: small, map } = await swc(code, {
      module: format === 'es',
      sourceMap,
      ecma: 2022,
      compress: {
        ecma: 2022,
        passes: 4,
        module: format === 'es',
        toplevel: true,
        pure_getters: true,
        keep_fargs: false,
        unsafe_arrows: true,
        unsafe_methods: true,
        booleans_as_integers: false,
        hoist_props: true,
      },
      mangle: { toplevel: true },
      format: { comments: false, ecma: 2022 },
    });
    return { code: small, map: map ?? null };
  },
});
