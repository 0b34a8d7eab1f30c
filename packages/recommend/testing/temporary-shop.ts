/** A temporary folder with input files, and a build in it. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BuildOptions, build } from '../src/build/build.ts';
import type { BuildReport } from '../src/build/report.ts';
import { type Database, openDatabase } from '../src/input/database.ts';

/** A temporary folder. */
export interface TemporaryShop {
  readonly folder: string;
  put(file: string, content: string | Uint8Array): void;
  read(file: string): string;
  json(file: string): unknown;
  /** Builds with the defaults of the command line. */
  build(options?: Partial<BuildOptions>): Promise<BuildReport>;
  database(): Promise<Database>;
  remove(): void;
}

/** Creates the folder. */
export const createTemporaryShop = (): TemporaryShop => {
  const folder = mkdtempSync(join(tmpdir(), 'tactful-shop-'));
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
  return {
    folder,
    put: (file, content) => writeFileSync(join(folder, file), content),
    read,
    json: (file) => JSON.parse(read(file)),
    build: (options) =>
      build({
        cwd: folder,
        logs: ['orders.csv'],
        columns: {},
        skipInvalid: false,
        judge: () => undefined,
        onStep: () => undefined,
        out: 'recommend',
        force: false,
        minCustomers: { order: 5, click: 3 },
        memory: '200MB',
        threads: 1,
        ...options,
      }),
    database: () =>
      openDatabase({ path: ':memory:', memory: '200MB', threads: 1, spillFolder: join(folder, 'spill') }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
};
