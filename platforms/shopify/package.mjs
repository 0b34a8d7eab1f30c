/** Copies the built files of the script into the assets of the extension. Run `npm run build` first. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from '../../scripts/release/folder-files.mjs';
import { builtServedFiles, SERVED_FROM } from '../../scripts/sizes/served-files.mjs';

const EXTENSION = join(import.meta.dirname, 'extensions/tactful');
const ASSETS = 'assets';

/** The built files of the script, by their paths in the extension. @returns {Map<string, Buffer>} */
function assets() {
  return new Map(
    builtServedFiles().map((name) => [`${ASSETS}/${name}`, readFileSync(join(SERVED_FROM, name))]),
  );
}

/**
 * All files of the extension by path: the sources, and the built files of the script.
 *
 * @returns {Map<string, Buffer>}
 */
export function extensionFiles() {
  // Assets in the folder are copies, maybe of another build.
  const sources = [...filesIn(EXTENSION)].filter(([name]) => !name.startsWith(`${ASSETS}/tactful`));
  return new Map([...sources, ...assets()]);
}

if (process.argv[1] === import.meta.filename) {
  const files = assets();
  mkdirSync(join(EXTENSION, ASSETS), { recursive: true });
  for (const [name, content] of files) writeFileSync(join(EXTENSION, name), content);
  console.log(`${files.size} files copied to ${join(EXTENSION, ASSETS)}`);
}
