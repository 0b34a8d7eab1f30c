/** The modules that `bench-patterns.mjs` measures. */
export { factCatalog } from '../../packages/core/src/internal.ts';
export { parseConfig } from '../../packages/rules/src/index.ts';
export { createDecider } from '../../packages/rules/src/internal.ts';
