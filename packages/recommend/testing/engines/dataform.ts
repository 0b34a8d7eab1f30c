/** Compiles the Dataform project with the program that `npm run warehouse` installs, and runs the result on DuckDB. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram } from '../../src/engines/programs.ts';
import type { Database } from '../../src/input/database.ts';

/** The program. Absent: not installed. */
export const DATAFORM: string | undefined = process.env.TACTFUL_DATAFORM;

const PROJECT = join(import.meta.dirname, '../../sql/dataform');

/** A table of the compiled project. */
interface CompiledTable {
  readonly target: { readonly name: string };
  readonly query: string;
  readonly dependencyTargets?: readonly { readonly name: string }[];
}

/** The compiled project, as far as it is read here. */
interface CompiledProject {
  readonly tables: readonly CompiledTable[];
  readonly declarations: readonly { readonly target: { readonly name: string } }[];
  readonly graphErrors?: { readonly compilationErrors?: readonly unknown[] };
}

/** Compiles the project. Rejects with the errors of Dataform. */
export const compileDataform = async (minCustomers: number): Promise<CompiledProject> => {
  const folder = mkdtempSync(join(tmpdir(), 'tactful-dataform-'));
  try {
    // It installs the core of Dataform next to the project.
    cpSync(PROJECT, folder, { recursive: true });
    const vars = `--vars=minCustomers=${minCustomers}`;
    return JSON.parse(await runProgram(DATAFORM ?? '', ['compile', folder, '--json', vars]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** Creates the tables, each after those that it reads. DuckDB has no project in the names of tables. */
export const runCompiled = async (database: Database, { tables }: CompiledProject): Promise<void> => {
  const left = new Set(tables);
  while (left.size) {
    const names = [...left].map(({ target }) => target.name);
    const isReady = ({ dependencyTargets = [] }: CompiledTable): boolean =>
      !dependencyTargets.some(({ name }) => names.includes(name));
    const next = [...left].find(isReady);
    if (!next) throw new Error(`tables that depend on each other: ${names.join(', ')}`);
    await database.run(
      `create table ${next.target.name} as ${next.query.replaceAll(/`[^`]*\.(\w+)`/g, '$1')}`,
    );
    left.delete(next);
  }
};
