/** Copies the built files of the script into the assets of the extension. Run `npm run build` first. */
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { SERVED_FROM, servedFiles } from '../../scripts/served-files.mjs';

const ASSETS = join(import.meta.dirname, 'extensions/tactful/assets');

const files = servedFiles();
if (!files.includes('tactful.js')) throw new Error('tactful.js is not built: run "npm run build" first.');
mkdirSync(ASSETS, { recursive: true });
for (const name of files) copyFileSync(join(SERVED_FROM, name), join(ASSETS, name));
console.log(`${files.length} files copied to ${ASSETS}`);
