/** Runs `tactful build`. */
import { buildConfig } from '../build-config.ts';
import { formatLines } from '../lint/format.ts';
import { type CommandEnvironment, type CommandFailure, type ExitCode, isFailure } from './environment.ts';
import { readText, writeText } from './files.ts';
import { oneConfig } from './one-config.ts';
import type { CommandOptions } from './options.ts';
import { createProgress } from './progress.ts';
import { readReviewed } from './shop-files.ts';

/** Writes the published config. With errors, nothing is written. */
export const runBuild = (
  environment: CommandEnvironment,
  options: CommandOptions,
): ExitCode | CommandFailure => {
  const file = oneConfig(options);
  if (isFailure(file)) return file;
  const out = options.text('out') ?? `${file.replace(/\.json$/, '')}.published.json`;
  const text = readText(environment, file);
  if (isFailure(text)) return text;
  const reviewed = readReviewed(environment, options.text('reviewed'), file);
  if (isFailure(reviewed)) return reviewed;
  const progress = createProgress(environment, options.flag('progress'));
  const onStep = (step: string): void => progress.show(`${file}: ${step}`);
  const built = buildConfig({ file, text, reviewed, now: environment.now(), onStep });
  progress.end();
  environment.err(formatLines(built.issues));
  if (built.text === undefined) {
    environment.err(`${out}: not written; correct the errors first\n`);
    return 1;
  }
  // The output of a build replaces that of the build before.
  const failure = writeText(environment, { file: out, text: built.text, force: true });
  if (failure) return failure;
  environment.err(`${out}: written\n`);
  return 0;
};
