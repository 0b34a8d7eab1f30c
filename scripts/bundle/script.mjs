/** The script of the tag, and the files that it loads. */
import { RECOMMEND } from './names.mjs';
import { classic, classicOutput, served, servedInput, sharing } from './served.mjs';

const FROM = 'packages/script/src';

/** The files that `tactful.js` loads, by the modules that they are made of. @type {Readonly<Record<string, string>>} */
const LOADED = {
  './engine.ts': 'tactful-engine',
  './deferred.ts': 'tactful-deferred',
  './validate.ts': 'tactful-validate',
};

/** Leaves the files that `tactful.js` loads out of it. @type {import('rollup').Plugin} */
const withoutLoadedFiles = {
  name: 'without-loaded-files',
  resolveId: (id) => (LOADED[id] ? { id: LOADED[id], external: 'absolute' } : null),
};

/**
 * Leaves the action `recommend` out of the engine's file: only pages whose config has it load it. It contains all that it
 * needs, so that no other file grows. @type {import('rollup').Plugin}
 */
const withoutRecommend = {
  name: 'without-recommend',
  resolveId: (id) =>
    id === './recommend-action.ts' ? { id: './tactful-recommend.js', external: 'absolute' } : null,
};

/** The script of the tag: a classic script that contains everything that it needs, and exports nothing. */
function tag() {
  const { plugins, ...options } = servedInput('tactful', `${FROM}/index.ts`);
  const paths = Object.fromEntries(Object.values(LOADED).map((name) => [name, `./${name}.js`]));
  return {
    ...options,
    plugins: [withoutLoadedFiles, ...plugins],
    output: { ...classicOutput('tactful'), paths },
  };
}

/** The modules that the tag loads before and after the first paint. The second one imports what it shares with the first. */
function modules() {
  const { plugins, ...options } = sharing('tactful', {
    engine: `${FROM}/engine.ts`,
    deferred: `${FROM}/deferred.ts`,
  });
  return { ...options, plugins: [withoutRecommend, plugins] };
}

/** @type {readonly import('rollup').RollupOptions[]} */
export const SCRIPT_FILES = [
  tag(),
  modules(),
  // With all that it needs: shared code would be one more request for every visitor.
  served('tactful-validate', `${FROM}/validate.ts`),
  served('tactful-recommend', RECOMMEND),
  served('tactful-inspect', 'packages/inspect/src/index.ts'),
  classic('tactful-capsule', 'packages/capsule/src/page/serve.ts'),
  classic('tactful-consent-bridge', 'packages/consent-bridge/src/serve.ts'),
];
