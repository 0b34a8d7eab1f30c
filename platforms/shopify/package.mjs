/** Copies the built files of the script into the assets of the extension. Run `npm run build` first. */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SERVED_FROM, servedFiles } from '../../scripts/served-files.mjs';

const EXTENSION = join(import.meta.dirname, 'extensions/tactful');
const ASSETS = 'assets';

/** The built files of the script, by their paths in the extension. @returns {Map<string, Buffer>} */
function assets() {
  const files = servedFiles();
  if (!files.includes('tactful.js')) throw new Error('tactful.js is not built: run "npm run build" first.');
  return new Map(files.map((name) => [`${ASSETS}/${name}`, readFileSync(join(SERVED_FROM, name))]));
}

/**
 * All files of the extension by path: the sources, and the built files of the script.
 *
 * @returns {Map<string, Buffer>}
 */
export function extensionFiles() {
  const sources = readdirSync(EXTENSION, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => statSync(join(EXTENSION, name)).isFile())
    // Assets in the folder are copies, maybe of another build.
    .filter((name) => !name.startsWith(`${ASSETS}/tactful`));
  const contents = sources.map((name) => /** @type {const} */ ([name, readFileSync(join(EXTENSION, name))]));
  return new Map([...contents, ...assets()]);
}

if (process.argv[1] === import.meta.filename) {
  const files = assets();
  mkdirSync(join(EXTENSION, ASSETS), { recursive: true });
  for (const [name, content] of files) writeFileSync(join(EXTENSION, name), content);
  console.log(`${files.size} files copied to ${join(EXTENSION, ASSETS)}`);
}
