/** Runs `tactful disclose`. */
import { dirname, join } from 'node:path';
import { disclosureFiles, GPC_FILE, gpcFile } from '../disclose/files.ts';
import { formatLines } from '../lint/format.ts';
import { type CommandEnvironment, type CommandFailure, type ExitCode, isFailure } from './environment.ts';
import { writeText } from './files.ts';
import { loadConfig } from './load-config.ts';
import { oneConfig } from './one-config.ts';
import type { CommandOptions } from './options.ts';

/** Writes the files. With errors in the config, nothing is written. */
export const runDisclose = (
  environment: CommandEnvironment,
  options: CommandOptions,
): ExitCode | CommandFailure => {
  const file = oneConfig(options);
  if (isFailure(file)) return file;
  const loaded = loadConfig(environment, file);
  if (isFailure(loaded)) return loaded;
  const { config, issues } = loaded;
  environment.err(formatLines(issues));
  if (!config || issues.some(({ level }) => level === 'error')) {
    environment.err('nothing was written; correct the errors first\n');
    return 1;
  }
  const folder = options.text('out') ?? dirname(file);
  for (const [name, text] of [...disclosureFiles(config), [GPC_FILE, gpcFile(environment.now())] as const]) {
    const path = join(folder, name);
    // The output of a run replaces that of the run before.
    const failure = writeText(environment, { file: path, text, force: true });
    if (failure) return failure;
    environment.err(`${path}: written\n`);
  }
  return 0;
};
