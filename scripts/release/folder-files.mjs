/** Reads folders for archives. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The contents of all files in a folder and in those within it, by path, with slashes. @param {string} folder @returns {Map<string, Buffer>} */
export const filesIn = (folder) =>
  new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => [name.replaceAll('\\', '/'), readFileSync(join(folder, name))]),
  );
