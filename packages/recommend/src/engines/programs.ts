/** Finds and runs the programs of other engines. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Returns the path of a program, if it is in one of the folders of `PATH`. */
export const findProgram = (name: string): string | undefined =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));

/** How a program runs. */
export interface RunOptions {
  /** The text of its input stream. Default: none. */
  readonly input?: string;
  /** Variables in addition to those of this process. */
  readonly env?: NodeJS.ProcessEnv;
  /** The working folder. Default: that of this process. */
  readonly cwd?: string;
  /** The name in errors. Default: the path. An address with a password belongs in no error. */
  readonly name?: string;
}

/** Programs explain their failure at the end. */
const LAST_LINES = 15;

const lastLines = (text: string): string => text.trim().split('\n').slice(-LAST_LINES).join('\n');

/** Runs a program, and returns its output. Rejects with the end of its error stream if it fails. */
export const runProgram = (
  program: string,
  args: readonly string[],
  { input = '', env, cwd, name = program }: RunOptions = {},
): Promise<string> =>
  new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      env: { ...process.env, ...env },
      ...(cwd !== undefined && { cwd }),
    });
    let [out, errors] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      errors = lastLines(errors + text);
    });
    // A program that fails at once closes its input first; its exit is the error to report.
    child.stdin.on('error', () => undefined);
    child.on('error', (error) => reject(Error(`${name} did not start: ${error.message}`)));
    child.on('close', (code) =>
      code === 0 ? resolve(out) : reject(Error(`${name} failed (exit code ${code}):\n${lastLines(errors)}`)),
    );
    child.stdin.end(input);
  });
