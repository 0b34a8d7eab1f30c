/** The folder for intermediate results. An interrupted build continues with them if its input is the same. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** A folder for intermediate results. */
export interface WorkFolder {
  readonly path: string;
  /** Returns the result of a step that was finished. */
  finished(step: string): unknown;
  /** Notes that a step is finished, with its result as JSON. */
  finish(step: string, result: unknown): void;
  remove(): void;
}

/** Changes with the input files and the settings. */
export const fingerprintOf = (cwd: string, files: readonly string[], settings: unknown): string => {
  const inputs = files.map((file) => {
    const stat = statSync(resolve(cwd, file), { throwIfNoEntry: false });
    return [file, stat?.size, stat?.mtimeMs];
  });
  return createHash('sha256')
    .update(JSON.stringify([inputs, settings]))
    .digest('hex');
};

const readJson = (path: string): unknown => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
};

/** Opens the folder, and empties it if it is of another build. */
export const openWorkFolder = (path: string, fingerprint: string): WorkFolder => {
  const remove = (): void => rmSync(path, { recursive: true, force: true });
  const note = join(path, 'fingerprint.json');
  if (readJson(note) !== fingerprint) remove();
  if (!existsSync(path)) {
    mkdirSync(path, { recursive: true });
    writeFileSync(note, JSON.stringify(fingerprint));
  }
  const fileOf = (step: string): string => join(path, `${step}.done.json`);
  return {
    path,
    finished: (step) => readJson(fileOf(step)),
    finish: (step, result) => writeFileSync(fileOf(step), JSON.stringify(result)),
    remove,
  };
};
