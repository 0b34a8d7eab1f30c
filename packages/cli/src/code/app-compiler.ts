/** Loads the compiler of a framework from the app: files are parsed by the version that builds them. */
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** Loads a module by its name, as a file in a folder would. */
export type LoadCompiler = (name: string) => unknown;

/** Returns a function that loads modules of the app in `cwd`. It throws a text for people if one is not installed. */
export const compilersOf =
  (cwd: string): LoadCompiler =>
  (name) => {
    try {
      return createRequire(join(cwd, 'package.json'))(name);
    } catch {
      throw new Error(`${name} is not installed in this project; it is needed to read the file`);
    }
  };
