/** Runs `tactful types`. */
import { generateTypes } from '../generate-types.ts';
import { formatLines } from '../lint/format.ts';
import { type CommandEnvironment, type CommandFailure, type ExitCode, isFailure } from './environment.ts';
import { writeText } from './files.ts';
import { loadConfig } from './load-config.ts';
import { oneConfig } from './one-config.ts';
import type { CommandOptions } from './options.ts';

/** Writes the types of a config. */
export const runTypes = (
  environment: CommandEnvironment,
  options: CommandOptions,
): ExitCode | CommandFailure => {
  const file = oneConfig(options);
  if (isFailure(file)) return file;
  const loaded = loadConfig(environment, file);
  if (isFailure(loaded)) return loaded;
  environment.err(formatLines(loaded.issues));
  if (!loaded.config || loaded.issues.length) return 1;
  const text = generateTypes(loaded.config, file);
  const out = options.text('out');
  if (out === undefined) {
    environment.out(text);
    return 0;
  }
  const failure = writeText(environment, { file: out, text, force: options.flag('force') });
  if (failure) return failure;
  environment.err(`${out}: written\n`);
  return 0;
};
