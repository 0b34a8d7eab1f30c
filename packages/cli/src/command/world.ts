/** Owns what a command may touch: its arguments, files, the two streams and the clock, all handed in. */
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

/** The process around a command. */
export interface World {
  /** Paths count from here. */
  readonly cwd: string;
  /** Epoch ms. */
  readonly now: () => number;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** True when somebody looks at the error stream. */
  readonly isTTY: boolean;
}

/** 0: all is well. 1: something was found. 2: the command could not do its work. */
export type ExitCode = 0 | 1 | 2;

/** A reason to stop with code 2, told as it is. */
export interface Refusal {
  readonly refused: string;
}

const REASONS: { readonly [code: string]: string } = {
  ENOENT: 'nothing',
  EISDIR: 'a folder',
  EACCES: 'a file that may not be touched',
  EPERM: 'a file that may not be touched',
  ENOTDIR: 'a path through a file',
};

const reasonOf = (error: unknown): string => {
  const code = String(Object(error).code);
  return Object.hasOwn(REASONS, code) ? String(REASONS[code]) : code;
};

/** True for what is a refusal. */
export const isRefusal = (value: unknown): value is Refusal =>
  typeof value === 'object' && value !== null && 'refused' in value;

/** The text of a file, without a byte order mark. */
export const readText = ({ cwd }: World, file: string): string | Refusal => {
  try {
    return readFileSync(resolve(cwd, file), 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    return { refused: `${file}: expected a file, got ${reasonOf(error)}` };
  }
};

/** Writes a file, and the folders to it. What is there already stays, unless `force`. */
export const writeText = (world: World, file: string, text: string, force: boolean): Refusal | undefined => {
  const path = resolve(world.cwd, file);
  if (!force && existsSync(path))
    return { refused: `${file}: expected no such file yet, got one; --force overwrites it` };
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    return undefined;
  } catch (error) {
    return { refused: `${file}: expected a place to write to, got ${reasonOf(error)}` };
  }
};

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** What a pattern with `*` (within a name), `**` (over folders) and `?` matches. */
const matcher = (pattern: string): RegExp => {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*\*\/|\*\*|\*|\?/g, (star) =>
      star === '**/' ? '(?:.*/)?' : star === '**' ? '.*' : star === '*' ? '[^/]*' : '[^/]',
    );
  return new RegExp(`^${source}$`);
};

/** Files that a name stands for: itself, the pages of a folder, or what fits a pattern. Sorted. */
export const filesOf = ({ cwd }: World, name: string): readonly string[] | Refusal => {
  const pattern = name.replaceAll(sep, '/').replace(/^\.\//, '');
  const isPattern = /[*?]/.test(pattern);
  if (!isPattern && !isFolder(resolve(cwd, name))) return [name];
  const folder = isPattern ? (/^[^*?]*\//.exec(pattern)?.[0] ?? '.') : name;
  const fits = isPattern ? matcher(pattern) : /\.html?$/;
  const root = resolve(cwd, folder);
  if (!isFolder(root)) return { refused: `${name}: expected files, got none` };
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((path) => (isPattern ? relative(cwd, join(root, path)) : join(name, path)).replaceAll(sep, '/'))
    .filter((path) => (path.startsWith('../') ? true : !path.includes('node_modules/')) && fits.test(path))
    .filter((path) => !isFolder(resolve(cwd, path)))
    .sort();
  return files.length ? files : { refused: `${name}: expected files, got none` };
};
