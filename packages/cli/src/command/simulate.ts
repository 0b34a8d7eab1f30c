/** Runs `tactful simulate`. */
import { formatLines } from '../lint/format.ts';
import { formatHtml } from '../simulate/format-html.ts';
import { formatJson, formatText } from '../simulate/format-text.ts';
import { readLog } from '../simulate/log.ts';
import { type Simulation, simulate } from '../simulate/simulate.ts';
import type { Log } from '../simulate/step.ts';
import { type CommandEnvironment, type CommandFailure, type ExitCode, isFailure } from './environment.ts';
import { readText, writeText } from './files.ts';
import { type LoadedConfig, loadConfig } from './load-config.ts';
import type { CommandOptions } from './options.ts';
import { createProgress } from './progress.ts';

interface SimulationInput {
  readonly configFile: string;
  readonly logFile: string;
  readonly loaded: LoadedConfig;
  readonly log: Log;
  /** Epoch ms. */
  readonly start: number;
}

const startOf = ({ now }: CommandEnvironment, options: CommandOptions): number | CommandFailure => {
  const text = options.text('start');
  if (text === undefined) return Math.floor(now() / 1000) * 1000;
  const start = Date.parse(text);
  return Number.isNaN(start)
    ? { failure: `--start: expected a date, as 2026-11-22T10:00:00Z, got ${JSON.stringify(text)}` }
    : start;
};

const readInput = (
  environment: CommandEnvironment,
  options: CommandOptions,
): SimulationInput | CommandFailure => {
  const [configFile, logFile, ...more] = options.files;
  if (configFile === undefined || logFile === undefined || more.length)
    return {
      failure: `expected a config and a log, as in "tactful simulate tactful.json visit.jsonl", got ${options.files.length}`,
    };
  const start = startOf(environment, options);
  if (isFailure(start)) return start;
  const loaded = loadConfig(environment, configFile);
  if (isFailure(loaded)) return loaded;
  const text = readText(environment, logFile);
  if (isFailure(text)) return text;
  return { configFile, logFile, loaded, log: readLog(text, start), start };
};

const formatLogIssues = (file: string, { issues }: Log): string =>
  issues.map(({ line, path, message }) => `${file}:${line} ${path ? `${path}: ` : ''}${message}\n`).join('');

const print = (
  environment: CommandEnvironment,
  options: CommandOptions,
  { simulation, configFile }: { readonly simulation: Simulation; readonly configFile: string },
): CommandFailure | undefined => {
  const html = options.text('html');
  if (html !== undefined) {
    const output = { file: html, text: formatHtml(simulation, configFile), force: options.flag('force') };
    const failure = writeText(environment, output);
    if (failure) return failure;
    environment.err(`${html}: written\n`);
  }
  if (options.flag('json')) environment.out(formatJson(simulation));
  else if (html === undefined) environment.out(formatText(simulation, options.flag('why')));
  return undefined;
};

/** Replays a log against a config. */
export const runSimulate = async (
  environment: CommandEnvironment,
  options: CommandOptions,
): Promise<ExitCode | CommandFailure> => {
  const input = readInput(environment, options);
  if (isFailure(input)) return input;
  const { configFile, logFile, loaded, log, start } = input;
  environment.err(formatLines(loaded.issues) + formatLogIssues(logFile, log));
  if (!loaded.config || log.issues.length) return 1;
  const progress = createProgress(environment, options.flag('progress'));
  const simulation = await simulate({
    config: loaded.config,
    log,
    start,
    visitor: options.text('visitor') ?? 'visitor',
    countExposures: !log.isExport && !options.flag('unseen'),
    onStep: (done) => progress.show(`${logFile}: ${done} of ${log.steps.length} steps`),
  });
  progress.end();
  return print(environment, options, { simulation, configFile }) ?? (loaded.issues.length ? 1 : 0);
};
