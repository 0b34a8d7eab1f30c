/** Tests of `npm run demo`: help, wrong options, and the end of the server. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

/** @param {number} pid */
function kill(pid) {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended.
  }
}

/** @type {import('node:child_process').ChildProcess[]} */
let started = [];
afterEach(() => {
  // The whole group: what a failed test leaves behind, too.
  for (const { pid } of started) if (pid) kill(-pid);
  started = [];
});

/** Starts a program in a process group of its own, as a terminal does. @param {string[]} command @param {NodeJS.ProcessEnv} [env] */
function start([program = '', ...args], env = {}) {
  const child = spawn(program, args, { cwd: ROOT, env: { ...process.env, ...env }, detached: true });
  started.push(child);
  return child;
}

/** Runs the demo script to its end. @param {...string} args */
async function runDemo(...args) {
  const child = start([process.execPath, 'scripts/demo.mjs', ...args]);
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data) => {
      output += data;
    });
  const [code] = await once(child, 'close');
  return { code, output };
}

/** Waits until the output contains the pattern. @param {import('node:child_process').ChildProcess} child @param {RegExp} pattern */
function printed({ stdout }, pattern) {
  let output = '';
  return new Promise((resolve, reject) => {
    stdout?.on('data', (data) => {
      output += data;
      const match = pattern.exec(output);
      if (match) resolve(match[1]);
    });
    stdout?.on('close', () => reject(new Error(`ended after: ${output}`)));
  });
}

const isUp = (/** @type {unknown} */ url) =>
  fetch(String(url)).then(
    ({ ok }) => ok,
    () => false,
  );

describe('npm run demo', () => {
  test('prints its help, and neither installs nor builds', async () => {
    const { code, output } = await runDemo('--help');
    expect(code).toBe(0);
    expect(output).toContain('Usage: npm run demo -- [options]');
    expect(output).toContain('--port');
    expect(output).not.toContain('install packages');
  });

  test.each([[['--prot', '80']], [['--port', 'eighty']], [['--port']], [['extra']]])(
    'rejects %j in one line with exit code 1',
    async (args) => {
      const { code, output } = await runDemo(...args);
      expect(code).toBe(1);
      expect(output.trim().split('\n')).toHaveLength(1);
      expect(output).toContain('npm run demo -- --help');
    },
  );
});

// The server needs the built files.
describe.runIf(existsSync(join(ROOT, 'packages/script/dist/tactful.js')) && process.platform !== 'win32')(
  'the server of npm run demo',
  () => {
    test.each([
      ['Ctrl+C stops the process group', 'SIGINT', -1],
      ['npm gets SIGTERM', 'SIGTERM', 1],
      ['npm gets SIGKILL', 'SIGKILL', 1],
    ])(
      'ends when %s',
      async (_, signal, group) => {
        const npm = start(['npm', 'run', 'demo', '--', '--port', '0'], { TACTFUL_DEMO_SKIP_BUILD: '1' });
        const url = await printed(npm, /Demo shop: +(http\S+)/);
        expect(await isUp(url)).toBe(true);
        process.kill(group * (npm.pid ?? 0), signal);
        await expect.poll(() => isUp(url), { timeout: 100_000 }).toBe(false);
      },
      300_000,
    );
  },
);
