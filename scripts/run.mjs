/** Runs programs, and steps made of them, with a line of progress for each. Needs nothing installed. */
import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');

/**
 * Runs a program in the workspace's root. Programs of the workspace are found by their name alone.
 *
 * @param {readonly string[]} command
 * @param {{ env?: Record<string, string>, quiet?: boolean }} [options] `quiet` keeps back what it says.
 * @returns {Promise<{ ok: boolean, said: string }>} `said` is empty unless quiet.
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
    let said = '';
    child.stdout?.on('data', (data) => {
      said += data;
    });
    child.stderr?.on('data', (data) => {
      said += data;
    });
    child.on('error', (error) => resolve({ ok: false, said: `${said}${error.message}` }));
    child.on('close', (code) => resolve({ ok: code === 0, said }));
  });
}

/** @param {number} since Epoch ms. */
export const secondsSince = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/**
 * @typedef {object} Step
 * @property {string} title
 * @property {() => Promise<{ ok: boolean, said?: string, note?: string }>} does
 * @property {string} advice What to do when it fails.
 * @property {boolean} [needed] Whether the steps after it cannot do without it.
 */

/**
 * Does the steps in their order. One that fails does not keep the others from telling what they find,
 * unless they need it.
 *
 * @param {readonly Step[]} steps
 * @returns {Promise<string[]>} The titles of those that failed.
 */
export async function doSteps(steps) {
  /** @type {string[]} */
  const failed = [];
  for (const [index, { title, does, advice, needed }] of steps.entries()) {
    const name = `[${index + 1}/${steps.length}] ${title}`;
    const startedAt = Date.now();
    console.log(`${name} …`);
    const { ok, said, note } = await does();
    if (!ok && said) console.error(said.trimEnd());
    console.log(
      `${name}: ${ok ? 'done' : 'FAILED'} in ${secondsSince(startedAt)}${note ? ` (${note})` : ''}`,
    );
    if (ok) continue;
    console.error(`  → ${advice}`);
    failed.push(title);
    if (needed) break;
  }
  return failed;
}
