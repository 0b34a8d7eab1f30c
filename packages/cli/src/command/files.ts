/** Reads, writes and finds files. Every error becomes a failure with the file's name. */
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { DEFAULT_CONFIG_FILE } from './default-config.ts';
import type { CommandEnvironment, CommandFailure } from './environment.ts';

const REASONS: { readonly [code: string]: string } = {
  ENOENT: 'it does not exist',
  EISDIR: 'it is a folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ENOTDIR: 'a part of its path is not a folder',
};

const reasonOf = (error: unknown): string => {
  const code = String(Object(error).code);
  return (Object.hasOwn(REASONS, code) && REASONS[code]) || code;
};

/** Returns the text of a file, without a byte order mark. */
export const readText = ({ cwd }: CommandEnvironment, file: string): string | CommandFailure => {
  try {
    return readFileSync(resolve(cwd, file), 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    const hint = file === DEFAULT_CONFIG_FILE ? '. Name the config, or write one with "tactful init"' : '';
    return { failure: `${file}: cannot be read: ${reasonOf(error)}${hint}` };
  }
};

/** A file to write. */
export interface Output {
  readonly file: string;
  readonly text: string;
  /** True: an existing file is overwritten. */
  readonly force: boolean;
}

/** Writes a file, and creates its folders. */
export const writeText = (
  { cwd }: CommandEnvironment,
  { file, text, force }: Output,
): CommandFailure | undefined => {
  const path = resolve(cwd, file);
  if (!force && existsSync(path)) return { failure: `${file}: already exists; use --force to overwrite it` };
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    return undefined;
  } catch (error) {
    return { failure: `${file}: cannot be written: ${reasonOf(error)}` };
  }
};

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

const WILDCARDS: { readonly [wildcard: string]: string } = {
  '**/': '(?:.*/)?',
  '**': '.*',
  '*': '[^/]*',
  '?': '[^/]',
};

/** Compiles a pattern with `*` (within a name), `**` (across folders) and `?`. */
const compilePattern = (pattern: string): RegExp => {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*\*\/|\*\*|\*|\?/g, (wildcard) => WILDCARDS[wildcard] ?? wildcard);
  return new RegExp(`^${source}$`);
};

const isPattern = (name: string): boolean => /[*?]/.test(name);

/** Returns the folder that a pattern searches; any other name as it is. */
export const folderOf = (name: string): string =>
  isPattern(name) ? (/^[^*?]*\//.exec(name.replaceAll(sep, '/'))?.[0] ?? '.') : name;

const PAGE = /\.html?$/;

/** Returns the files of a name: the file itself, the pages or other files of a folder, or the matches of a pattern. Sorted. */
export const findFiles = (
  { cwd }: CommandEnvironment,
  name: string,
  inFolder: RegExp = PAGE,
): readonly string[] | CommandFailure => {
  const pattern = name.replaceAll(sep, '/').replace(/^\.\//, '');
  const matchesPattern = isPattern(pattern);
  if (!matchesPattern && !isFolder(resolve(cwd, name))) return [name];
  const folder = matchesPattern ? folderOf(pattern) : name;
  const matches = matchesPattern ? compilePattern(pattern) : inFolder;
  const root = resolve(cwd, folder);
  const none = { failure: `${name}: no files found` };
  if (!isFolder(root)) return none;
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((path) => (matchesPattern ? relative(cwd, join(root, path)) : join(name, path)).replaceAll(sep, '/'))
    .filter((path) => (path.startsWith('../') || !path.includes('node_modules/')) && matches.test(path))
    .filter((path) => !isFolder(resolve(cwd, path)))
    .sort();
  return files.length ? files : none;
};
