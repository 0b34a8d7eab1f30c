/** Runs `tactful import growthbook`. */
import { importGrowthbook } from '../import/import-growthbook.ts';
import { formatLines } from '../lint/format.ts';
import { DEFAULT_CONFIG_FILE } from './default-config.ts';
import { type CommandEnvironment, type CommandFailure, type ExitCode, isFailure } from './environment.ts';
import { readText, writeText } from './files.ts';
import type { CommandOptions } from './options.ts';

/** Writes the draft of a config for features of GrowthBook. */
export const runImportGrowthbook = (
  environment: CommandEnvironment,
  options: CommandOptions,
): ExitCode | CommandFailure => {
  const [source, ...more] = options.files;
  if (source === undefined || more.length)
    return { failure: `expected one file of features, got ${options.files.length}` };
  const text = readText(environment, source);
  if (isFailure(text)) return text;
  const file = options.text('out') ?? DEFAULT_CONFIG_FILE;
  const { draft, issues } = importGrowthbook({ text, file });
  if (draft) {
    const failure = writeText(environment, { file, text: draft.text, force: options.flag('force') });
    if (failure) return failure;
  }
  environment.err(formatLines(issues.map((issue) => ({ ...issue, file: source }))));
  if (draft) environment.out(`${file}: written\n${draft.steps}`);
  else environment.err(`${source}: nothing to import; ${file} is not written\n`);
  return !draft || issues.some(({ level }) => level === 'error') ? 1 : 0;
};
