/** Reads the sources of all packages. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

/** The sources without tests: path, relative to the repository, and text. @returns {{ path: string, text: string }[]} */
export const packageSources = () =>
  readdirSync(join(ROOT, 'packages')).flatMap((name) => {
    const folder = `packages/${name}/src`;
    return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
      .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
      .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
  });
