/** The files that a build writes: their folder and their names. */
import { OUT } from './sources.mjs';

/** The families of signals, each of which is loaded alone. */
const SIGNALS = '/packages/page/src/signals/';

/** The action that only some configs have. */
export const RECOMMEND = 'packages/page/src/recommend/recommend-action.ts';

/**
 * Names the files of a build after what they contain.
 *
 * @param {string} prefix
 * @param {string} ending
 * @param {string} [shared] The name of shared code. Default: the name of its chunk.
 */
export const chunkNames =
  (prefix, ending, shared) =>
  (/** @type {import('rollup').PreRenderedChunk} */ { name, facadeModuleId, moduleIds }) => {
    if (facadeModuleId?.endsWith(RECOMMEND)) return `${prefix}recommend${ending}`;
    if (facadeModuleId?.includes(SIGNALS)) return `${prefix}signals-${name}${ending}`;
    if (moduleIds.some((id) => id.includes(SIGNALS))) return `${prefix}signals-shared${ending}`;
    return `${prefix}${shared ?? name}${ending}`;
  };

/** The entries of a package for npm and their shared code, in one folder. @param {string} name @param {'.js' | '.min.js' | '.d.ts'} ending */
export const inOneFolder = (name, ending) => ({
  dir: `${OUT}/packages/${name}/dist`,
  format: /** @type {const} */ ('es'),
  entryFileNames: `[name]${ending}`,
  chunkFileNames: chunkNames('', ending, 'shared'),
  // Otherwise an entry also imports, for nothing, what its shared file imports, and bundlers warn about it.
  hoistTransitiveImports: false,
});
