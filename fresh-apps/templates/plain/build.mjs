/** Copies the files of the page and of the script tag into one folder. */
import { cpSync, readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const from = dirname(fileURLToPath(import.meta.resolve('@tactful/script/tactful.js')));

cpSync('public', 'dist', { recursive: true });
for (const name of readdirSync(from))
  if (/^tactful.*\.js$/.test(name)) cpSync(`${from}/${name}`, `dist/${name}`);
