/** The modules that `patterns.mjs` measures. */
export { MAX_PAGE_TEXT, publishConfig, validateText } from '../../packages/core/src/internal.ts';
export { createDecider } from '../../packages/rules/src/internal.ts';
