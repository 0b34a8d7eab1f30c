/** Starts servers of PostgreSQL that listen on a socket in a temporary folder only. */
import { chmodSync, cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findProgram, runProgram } from '../../src/engines/programs.ts';

/** Debian installs the programs of each version in a folder of its own. */
const folderOf = (root: string): string | undefined =>
  existsSync(root)
    ? readdirSync(root)
        .map((version) => join(root, version, 'bin'))
        .filter((folder) => existsSync(join(folder, 'initdb')))
        .sort()
        .at(-1)
    : undefined;

const BIN = folderOf('/usr/lib/postgresql');

/** PostgreSQL does not start as root: the user of its Debian package starts it. */
const isRoot = process.getuid?.() === 0;
const asUser = ['-u', 'postgres', '--'];

/** Why no server can be started; absent: one can. */
export const POSTGRES_MISSING: string | undefined =
  BIN === undefined || !findProgram('psql') || (isRoot && !findProgram('runuser'))
    ? 'no PostgreSQL'
    : undefined;

const runTool = (name: string, args: readonly string[]): Promise<string> => {
  const program = join(BIN ?? '', name);
  return isRoot ? runProgram('runuser', [...asUser, program, ...args]) : runProgram(program, args);
};

/** Servers that run. */
export interface PostgresServers {
  /** The folder of their sockets. */
  readonly folder: string;
  readonly ports: readonly number[];
  /** Their addresses. */
  readonly urls: readonly string[];
  /** Runs statements on a server, and returns the rows as CSV. */
  sql(server: number, text: string): Promise<string>;
  stop(): Promise<void>;
}

const createFolder = async (): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'tactful-pg-'));
  chmodSync(folder, 0o700);
  if (isRoot) await runProgram('chown', ['postgres:postgres', folder]);
  return folder;
};

const start = async (folder: string, port: number): Promise<void> => {
  const data = join(folder, `data-${port}`);
  const template = join(folder, 'template');
  if (isRoot) await runProgram('runuser', [...asUser, 'cp', '-r', template, data]);
  else cpSync(template, data, { recursive: true });
  const settings = `-p ${port} -k ${folder} -c listen_addresses= -c fsync=off`;
  await runTool('pg_ctl', ['-D', data, '-w', '-l', join(folder, `${port}.log`), '-o', settings, 'start']);
};

/** Starts `count` servers. They trust the user `postgres`. */
export const startPostgres = async (count: number): Promise<PostgresServers> => {
  const folder = await createFolder();
  const ports = Array.from({ length: count }, (_, at) => 5432 + at);
  const urls = ports.map(
    (port) => `postgresql://postgres@/postgres?host=${encodeURIComponent(folder)}&port=${port}`,
  );
  const started: number[] = [];
  const stop = async (): Promise<void> => {
    for (const port of started.splice(0))
      await runTool('pg_ctl', ['-D', join(folder, `data-${port}`), '-m', 'immediate', 'stop']);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const trust = ['-A', 'trust', '-U', 'postgres', '--no-locale', '-E', 'UTF8', '--no-sync'];
    await runTool('initdb', ['-D', join(folder, 'template'), ...trust]);
    for (const port of ports) {
      await start(folder, port);
      started.push(port);
    }
  } catch (error) {
    await stop();
    throw error;
  }
  const sql = (server: number, text: string): Promise<string> =>
    runProgram(
      'psql',
      ['-X', '-qAt', '-F', ',', '-v', 'ON_ERROR_STOP=1', '-f', '-', '-d', urls[server] ?? ''],
      {
        input: text,
      },
    );
  return { folder, ports, urls, sql, stop };
};
