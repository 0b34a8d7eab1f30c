/** A MariaDB of its own: its data, its socket and its process are in one folder, and no port is open. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { programPath } from './system.mjs';

const START_MS = 60_000;
const POLL_MS = 100;

/** Root may run the server only if it is named; other users run it as themselves. */
const asUser = process.getuid?.() === 0 ? ['--user=root'] : [];

/**
 * Starts the server, and creates the database `wordpress`.
 *
 * @param {string} folder
 * @returns {Promise<{ socket: string, stop: () => Promise<void> }>}
 */
export async function startDatabase(folder) {
  const data = join(folder, 'data');
  const socket = join(folder, 'mariadb.sock');
  mkdirSync(data, { recursive: true });
  const install = ['--no-defaults', `--datadir=${data}`, '--skip-test-db', ...asUser];
  // The default is to allow only the user of the system with the same name.
  execFileSync(programPath('mariadb-install-db'), [...install, '--auth-root-authentication-method=normal'], {
    stdio: 'pipe',
  });
  const server = spawn(
    programPath('mariadbd'),
    ['--no-defaults', `--datadir=${data}`, `--socket=${socket}`, '--skip-networking', ...asUser],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let output = '';
  server.stderr.on('data', (text) => {
    output += text;
  });
  const stop = async () => {
    if (server.exitCode !== null) return;
    server.kill('SIGTERM');
    await once(server, 'exit');
  };
  // The server can be used as soon as its socket exists.
  for (let left = START_MS / POLL_MS; !existsSync(socket); left--) {
    if (left <= 0 || server.exitCode !== null) {
      await stop();
      throw new Error(`MariaDB did not start:\n${output}`);
    }
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  execFileSync(programPath('mariadb'), [
    '--no-defaults',
    '--user=root',
    `--socket=${socket}`,
    '--execute=CREATE DATABASE wordpress',
  ]);
  return { socket, stop };
}
