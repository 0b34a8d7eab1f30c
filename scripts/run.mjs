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

/** How a step is to run: `quiet` where others run beside it. @typedef {{ quiet?: boolean }} How */

/**
 * @typedef {object} Step
 * @property {string} title
 * @property {(how: How) => Promise<{ ok: boolean, said?: string, note?: string }>} does
 * @property {string} advice What to do when it fails.
 * @property {boolean} [needed] Whether the steps after it cannot do without it.
 * @property {boolean} [beside] Whether it may run beside its neighbours that may, too: it changes nothing that they
 *   read, and does not mind a busy machine.
 */

/** How many steps run beside each other. */
const LANES = 2;

/** The steps in their order, those together that may run beside each other. @param {readonly Step[]} steps */
function grouped(steps) {
  /** @type {Step[][]} */
  const groups = [];
  for (const step of steps) {
    const last = groups.at(-1);
    if (step.beside && last?.[0]?.beside) last.push(step);
    else groups.push([step]);
  }
  return groups;
}

/**
 * Does the steps in their order, or beside each other where they may. One that fails does not keep the others from
 * telling what they find, unless they need it.
 *
 * @param {readonly Step[]} steps
 * @returns {Promise<string[]>} The titles of those that failed.
 */
export async function doSteps(steps) {
  /** @type {Step[]} */
  const failed = [];
  const doOne = async (/** @type {Step} */ step, /** @type {How} */ how) => {
    const name = `[${steps.indexOf(step) + 1}/${steps.length}] ${step.title}`;
    const startedAt = Date.now();
    console.log(`${name} …`);
    const { ok, said, note } = await step.does(how);
    if (said && (how.quiet || !ok)) console.log(said.trimEnd());
    console.log(
      `${name}: ${ok ? 'done' : 'FAILED'} in ${secondsSince(startedAt)}${note ? ` (${note})` : ''}`,
    );
    if (ok) return;
    console.error(`  → ${step.advice}`);
    failed.push(step);
  };
  for (const group of grouped(steps)) {
    const waiting = [...group];
    const lane = async () => {
      for (let step = waiting.shift(); step; step = waiting.shift())
        await doOne(step, { quiet: group.length > 1 });
    };
    await Promise.all(Array.from({ length: LANES }, lane));
    if (failed.some(({ needed }) => needed)) break;
  }
  return failed.map(({ title }) => title);
}
