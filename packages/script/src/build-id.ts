/** The build that a file belongs to. `npm run build` replaces the value, in each file of its own: see scripts/bundle/build-id.mjs. */

/** Equal in all files of one build. */
export const BUILD: string = 'source';
