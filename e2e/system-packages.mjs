/** Installs packages of Debian and Ubuntu. */
import { spawn } from 'node:child_process';

/** Installing takes long, and prints progress meanwhile. */
export const APT_SILENCE_MS = 15 * 60_000;

/**
 * Runs a program, and stops it after a time without output.
 *
 * @param {readonly string[]} command
 * @param {{ silenceMs: number, env?: Record<string, string> }} options
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
export function run([program = '', ...args], { silenceMs, env = {} }) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
      detached: true, // its own group, so that its children end with it
    });
    let output = '';
    const stop = () => {
      output += `\nno progress for ${silenceMs / 1000} s; stopped`;
      if (child.pid) process.kill(-child.pid, 'SIGKILL');
    };
    let timer = setTimeout(stop, silenceMs);
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (data) => {
        output += data;
        clearTimeout(timer);
        timer = setTimeout(stop, silenceMs);
      });
    }
    const end = (/** @type {boolean} */ ok) => {
      clearTimeout(timer);
      resolve({ ok, output: output.trim() });
    };
    child.on('error', (error) => {
      output += error.message;
      end(false);
    });
    child.on('close', (code) => end(code === 0));
  });
}

/** The command prefix to run as root without a password prompt. Absent: not possible. */
export async function rootPrefix() {
  if (process.getuid?.() === 0) return [];
  if (process.env.CI && (await run(['sudo', '-n', 'true'], { silenceMs: 5_000 })).ok) return ['sudo', '-n'];
  return undefined;
}

let listsAreFresh = false;

/**
 * Installs packages by apt, and prints why if it fails.
 *
 * @param {readonly string[]} packages
 * @param {readonly string[]} asRoot
 */
export async function installBySystem(packages, asRoot, silenceMs = APT_SILENCE_MS) {
  // Waits for a process that holds the lock.
  const apt = [
    ...asRoot,
    'env',
    'DEBIAN_FRONTEND=noninteractive',
    'apt-get',
    '-q',
    '-o',
    'DPkg::Lock::Timeout=300',
  ];
  if (!listsAreFresh) await run([...apt, 'update'], { silenceMs });
  listsAreFresh = true;
  const { ok, output } = await run([...apt, 'install', '-y', '--no-install-recommends', ...packages], {
    silenceMs,
  });
  if (!ok)
    console.log(
      `  ${output
        .split('\n')
        .filter((line) => /^E:|stopped|ENOENT/.test(line))
        .slice(0, 2)
        .join('\n  ')}`,
    );
}
