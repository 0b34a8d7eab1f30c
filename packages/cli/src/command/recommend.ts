/** Runs `tactful recommend build` and `tactful recommend evaluate`. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { BuildReport, EngineName, PairEngine } from '@tactful/recommend';
import { type CommandEnvironment, type CommandFailure, type ExitCode, isFailure } from './environment.ts';
import { writeText } from './files.ts';
import type { CommandOptions } from './options.ts';
import { createProgress } from './progress.ts';
import { loadRecommend, numberOption, type RecommendPackage, readRecommendInput } from './recommend-input.ts';

/** Where a report goes, and the folder that it is about. */
interface ReportTarget {
  readonly environment: CommandEnvironment;
  readonly options: CommandOptions;
  readonly out: string;
}

/** Runs `action` with progress. Issues of the input are printed, with file and line. */
export const guard = async (
  { InputError, BuildRefusal }: RecommendPackage,
  environment: CommandEnvironment,
  action: () => Promise<ExitCode | CommandFailure>,
): Promise<ExitCode | CommandFailure> => {
  try {
    return await action();
  } catch (error) {
    if (error instanceof BuildRefusal) return { failure: error.message };
    if (!(error instanceof InputError)) throw error;
    environment.err(`${error.message}\n`);
    return 1;
  }
};

/** Prints the report of a build, and where its lists are. */
export const printReport = (
  { formatReport }: RecommendPackage,
  report: BuildReport,
  { environment, options, out }: ReportTarget,
): ExitCode => {
  environment.out(options.flag('json') ? `${JSON.stringify(report, undefined, 2)}\n` : formatReport(report));
  environment.err(`${out}: written\n`);
  return 0;
};

/** Returns the engine, or why an option is not valid. The name of an option that another engine has is refused. */
const readEngine = (
  { createEngine, ENGINE_NAMES }: RecommendPackage,
  options: CommandOptions,
  threads: number,
): PairEngine | CommandFailure => {
  const text = options.text('engine') ?? 'duckdb';
  const name = ENGINE_NAMES.find((known): known is EngineName => known === text);
  if (name === undefined)
    return { failure: `--engine: expected ${ENGINE_NAMES.join(', ')}, got ${JSON.stringify(text)}` };
  const master = options.text('spark-master');
  const servers = options.texts('postgres');
  if (master !== undefined && name !== 'spark') return { failure: '--spark-master needs --engine spark' };
  if (servers.length && name !== 'postgres') return { failure: '--postgres needs --engine postgres' };
  return createEngine({ name, master: master ?? `local[${threads}]`, servers });
};

/** Builds lists. */
export const runRecommendBuild = async (
  environment: CommandEnvironment,
  options: CommandOptions,
): Promise<ExitCode | CommandFailure> => {
  const recommend = await loadRecommend();
  if (isFailure(recommend)) return recommend;
  const input = readRecommendInput(recommend, environment, options);
  if (isFailure(input)) return input;
  const shards = numberOption(options, 'shards', { otherwise: 0, least: 1 });
  if (isFailure(shards)) return shards;
  const engine = readEngine(recommend, options, input.threads);
  if (isFailure(engine)) return engine;
  const out = options.text('out') ?? 'recommend';
  const progress = createProgress(environment, options.flag('progress'));
  return guard(recommend, environment, async () => {
    const report = await recommend
      .build({
        ...input,
        out,
        engine,
        force: options.flag('force'),
        ...(shards > 0 && { shards }),
        onStep: progress.show,
      })
      .finally(progress.end);
    return printReport(recommend, report, { environment, options, out });
  });
};

const givenOption = (options: CommandOptions): 'random' | 'first' | CommandFailure => {
  const given = options.text('given') ?? 'random';
  return given === 'random' || given === 'first'
    ? given
    : { failure: `--given: expected random or first, got ${JSON.stringify(given)}` };
};

/** Compares lists with other recommenders. */
export const runRecommendEvaluate = async (
  environment: CommandEnvironment,
  options: CommandOptions,
): Promise<ExitCode | CommandFailure> => {
  const recommend = await loadRecommend();
  if (isFailure(recommend)) return recommend;
  const input = readRecommendInput(recommend, environment, options);
  if (isFailure(input)) return input;
  const days = numberOption(options, 'days', { otherwise: 30, least: 1 });
  if (isFailure(days)) return days;
  const maxCases = numberOption(options, 'cases', { otherwise: 3000, least: 1 });
  if (isFailure(maxCases)) return maxCases;
  const given = givenOption(options);
  if (isFailure(given)) return given;
  const html = options.text('html');
  const force = options.flag('force');
  if (html !== undefined && !force && existsSync(resolve(environment.cwd, html)))
    return { failure: `${html}: already exists; use --force to overwrite it` };
  const progress = createProgress(environment, options.flag('progress'));
  return guard(recommend, environment, async () => {
    const evaluation = await recommend
      .evaluate({ ...input, days, maxCases, given, onStep: progress.show })
      .finally(progress.end);
    const text = options.flag('json')
      ? `${JSON.stringify(evaluation, undefined, 2)}\n`
      : recommend.formatEvaluation(evaluation);
    environment.out(text);
    if (html === undefined) return 0;
    const failure = writeText(environment, { file: html, text: recommend.plotEvaluation(evaluation), force });
    if (failure) return failure;
    environment.err(`${html}: written\n`);
    return 0;
  });
};
