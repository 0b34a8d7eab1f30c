/** Runs the programs of other engines. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Returns the path of a program, if it is installed. */
export const findProgram = (name: string): string | undefined =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));

/** Runs a program, and returns its output. Throws with its error stream if it fails. */
export const runProgram = (
  program: string,
  args: readonly string[],
  {
    input,
    env,
    timeoutMs = 300_000,
  }: { readonly input?: string; readonly env?: NodeJS.ProcessEnv; readonly timeoutMs?: number } = {},
): string => {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    encoding: 'utf8',
    timeout: timeoutMs,
    maxBuffer: 1 << 28,
    env: { ...process.env, ...env },
    ...(input !== undefined && { input }),
  });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${error ?? ''} ${stderr}`);
  return stdout;
};

/** Lines of `source,target,weight,customers`, in the order of the digest. */
export const sortPairs = (text: string): string =>
  text
    .trim()
    .split('\n')
    .map((line) =>
      line
        .trim()
        .split(/[|,\t]/)
        .map(Number),
    )
    .sort(([a = 0, b = 0], [c = 0, d = 0]) => a - c || b - d)
    .map((row) => `${row.join(',')}\n`)
    .join('');
