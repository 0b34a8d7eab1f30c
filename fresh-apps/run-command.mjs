/** Runs a program in the folder of a fresh app, with nothing of the workspace in its environment. */
import { spawn } from 'node:child_process';
import { delimiter } from 'node:path';

/** `npm run` describes the workspace in these variables, and puts its programs in front of the PATH. */
function cleanEnvironment() {
  const entries = Object.entries(process.env).filter(
    ([name]) =>
      !/^(npm_(package|lifecycle|execpath|command|node)|npm_config_local_prefix$|INIT_CWD$|NODE_ENV$)/i.test(
        name,
      ),
  );
  const path = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !folder.includes('node_modules'))
    .join(delimiter);
  return { ...Object.fromEntries(entries), PATH: path };
}

/**
 * Starts a program in a process group of its own, and collects its output.
 *
 * @param {readonly string[]} command
 * @param {{ cwd: string, env?: Record<string, string> }} options
 */
export function start([program = '', ...args], { cwd, env = {} }) {
  const child = spawn(program, args, {
    cwd,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...cleanEnvironment(),
      NEXT_TELEMETRY_DISABLED: '1',
      ASTRO_TELEMETRY_DISABLED: '1',
      NUXT_TELEMETRY_DISABLED: '1',
      ...env,
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data) => {
      output += data;
    });
  /** @type {Promise<number | null>} The exit code; absent after a signal. */
  const ended = new Promise((resolve) => {
    child.on('error', (error) => {
      output += error.message;
      resolve(1);
    });
    child.on('close', resolve);
  });
  return {
    ended,
    output: () => output,
    /** Ends the program with everything that it started. */
    async stop() {
      try {
        if (child.pid) process.kill(-child.pid, 'SIGKILL');
      } catch {
        // It has ended by itself.
      }
      await ended;
    },
  };
}

/**
 * Runs a program to its end. Rejects with its output if it fails, or takes longer than `timeoutMs`.
 *
 * @param {readonly string[]} command
 * @param {{ cwd: string, timeoutMs: number, env?: Record<string, string> }} options
 */
export async function complete(command, { timeoutMs, ...options }) {
  const running = start(command, options);
  const timer = setTimeout(running.stop, timeoutMs);
  const code = await running.ended;
  clearTimeout(timer);
  if (code === 0) return;
  const end = code === null ? `was ended after ${timeoutMs / 1000} s` : `ended with ${code}`;
  throw new Error(`${command.join(' ')} ${end}:\n${running.output()}`);
}
