/** Runs a program of the workspace. Needs no installed package. */
import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

/**
 * Runs a program in the root folder of the workspace. Programs of installed packages are found by their name.
 *
 * @param {readonly string[]} command
 * @param {{ env?: Record<string, string>, quiet?: boolean }} [options] `quiet` collects the output instead of
 *   printing it.
 * @returns {Promise<{ ok: boolean, output: string }>} `output` is empty unless `quiet` is set.
 */
export function run([program = '', ...args], { env = {}, quiet = false } = {}) {
  const path = [join(ROOT, 'node_modules/.bin'), process.env.PATH].join(delimiter);
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env, PATH: path },
      shell: process.platform === 'win32', // programs are .cmd files there
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (data) => {
        output += data;
      });
    child.on('error', (error) => resolve({ ok: false, output: `${output}${error.message}` }));
    child.on('close', (code) => resolve({ ok: code === 0, output }));
  });
}
