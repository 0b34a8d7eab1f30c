/** Runs `tactful init`. */
import { STARTER_CONFIG, starterGuide } from '../starter.ts';
import { DEFAULT_CONFIG_FILE } from './commands.ts';
import type { CommandEnvironment, CommandFailure, ExitCode } from './environment.ts';
import { writeText } from './files.ts';
import type { CommandOptions } from './options.ts';

/** Writes a first config and its guide. */
export const runInit = (
  environment: CommandEnvironment,
  options: CommandOptions,
): ExitCode | CommandFailure => {
  const [file = DEFAULT_CONFIG_FILE, ...more] = options.files;
  if (more.length) return { failure: `expected one file name, got ${options.files.length}` };
  const guide = `${file.replace(/\.json$/, '')}.md`;
  const force = options.flag('force');
  const failure =
    writeText(environment, { file, text: STARTER_CONFIG, force }) ??
    writeText(environment, { file: guide, text: starterGuide(file), force });
  if (failure) return failure;
  environment.out(`${file}: written\n${guide}: written; read it next\n`);
  return 0;
};
