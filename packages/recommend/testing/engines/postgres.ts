/** Runs the statements on PostgreSQL: several servers, of which the first reads the views of the others by postgres_fdw. */
import { chmodSync, chownSync, cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bestPairs, createTables, PAIRS_OF_SHARD } from '../../src/sql/statements.ts';
import { findProgram, runProgram, sortPairs } from './run.ts';

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
const asUser = isRoot ? ['-u', 'postgres', '--'] : [];

/** Absent: not installed. */
export const POSTGRES: string | undefined = isRoot && !findProgram('runuser') ? undefined : BIN;

const runTool = (name: string, args: readonly string[], input?: string): string => {
  const program = join(BIN ?? '', name);
  const options = input === undefined ? {} : { input };
  return isRoot
    ? runProgram('runuser', [...asUser, program, ...args], options)
    : runProgram(program, args, options);
};

interface Server {
  readonly port: number;
  sql(text: string): string;
}

/** Starts a server that listens on a socket in the folder only. */
const start = (folder: string, port: number): Server => {
  const data = join(folder, `data-${port}`);
  runTool('pg_ctl', [
    '-D',
    data,
    '-w',
    '-l',
    join(folder, `${port}.log`),
    '-o',
    `-p ${port} -k ${folder} -c listen_addresses= -c fsync=off`,
    'start',
  ]);
  return {
    port,
    sql: (text) =>
      runTool(
        'psql',
        [
          '-h',
          folder,
          '-p',
          String(port),
          '-d',
          'postgres',
          '-v',
          'ON_ERROR_STOP=1',
          '-qAt',
          '-F',
          ',',
          '-f',
          '-',
        ],
        text,
      ),
  };
};

const createFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'tactful-pg-'));
  chmodSync(folder, 0o700);
  if (isRoot)
    chownSync(
      folder,
      Number(runProgram('id', ['-u', 'postgres'])),
      Number(runProgram('id', ['-g', 'postgres'])),
    );
  return folder;
};

const viewOnShard = (rows: readonly string[]): string =>
  `${createTables().join(';\n')};
insert into ev values ${rows.join(', ')};
create view pairs_of_shard as ${PAIRS_OF_SHARD};`;

const unionOf = (folder: string, shards: readonly Server[]): string => `create extension postgres_fdw;
${shards
  .map(
    ({
      port,
    }) => `create server shard_${port} foreign data wrapper postgres_fdw options (host '${folder}', port '${port}', dbname 'postgres', async_capable 'true');
create user mapping for current_user server shard_${port};
create foreign table pairs_${port} (src integer, dst integer, w bigint, k bigint) server shard_${port} options (table_name 'pairs_of_shard');`,
  )
  .join('\n')}
create view pairs_part as ${shards.map(({ port }) => `select * from pairs_${port}`).join(' union all ')};`;

/** @param shards - Rows of `ev` as `(1, 2, 3, 4, 5)`, by shard: one server for each. */
export const pairsOnPostgres = (shards: readonly (readonly string[])[], minCustomers: number): string => {
  const folder = createFolder();
  const ports = Array.from({ length: shards.length + 1 }, (_, at) => 5432 + at);
  const started: number[] = [];
  try {
    const template = join(folder, 'template');
    runTool('initdb', ['-D', template, '-A', 'trust', '--no-locale', '-E', 'UTF8', '--no-sync']);
    const servers = ports.map((port) => {
      if (isRoot) runProgram('runuser', [...asUser, 'cp', '-r', template, join(folder, `data-${port}`)]);
      else cpSync(template, join(folder, `data-${port}`), { recursive: true });
      const server = start(folder, port);
      started.push(port);
      return server;
    });
    const [coordinator, ...others] = servers;
    for (const [at, server] of others.entries()) server.sql(viewOnShard(shards[at] ?? []));
    coordinator?.sql(unionOf(folder, others));
    return sortPairs(coordinator?.sql(`${bestPairs(minCustomers)};`) ?? '');
  } finally {
    for (const port of started)
      runTool('pg_ctl', ['-D', join(folder, `data-${port}`), '-m', 'immediate', 'stop']);
    rmSync(folder, { recursive: true, force: true });
  }
};
