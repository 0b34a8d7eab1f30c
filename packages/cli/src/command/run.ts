/** The `tactful` command: finds the command by its name, runs it, and prints what went wrong. */
import { nearest } from '@tactful/rules/internal';
import { runAdd } from './add.ts';
import { runBuild } from './build.ts';
import { runCapsuleKeygen, runCapsuleSign, runCapsuleVerify } from './capsule.ts';
import type { CommandInfo } from './command-info.ts';
import { COMMANDS } from './commands.ts';
import { runDev } from './dev.ts';
import { runDisclose } from './disclose.ts';
import { type CommandEnvironment, type CommandFailure, type ExitCode, isFailure } from './environment.ts';
import { commandHelp, programHelp } from './help.ts';
import { runImportGrowthbook } from './import.ts';
import { runInit } from './init.ts';
import { runLint } from './lint.ts';
import { type CommandOptions, parseOptions } from './options.ts';
import { runRecommendBuild, runRecommendEvaluate } from './recommend.ts';
import { runRecommendPack } from './recommend-pack.ts';
import { runSimulate } from './simulate.ts';
import { runTypes } from './types.ts';

type RunCommand = (
  environment: CommandEnvironment,
  options: CommandOptions,
) => ExitCode | CommandFailure | Promise<ExitCode | CommandFailure>;

const RUNNERS: { readonly [name: string]: RunCommand } = {
  lint: runLint,
  build: runBuild,
  simulate: runSimulate,
  disclose: runDisclose,
  types: runTypes,
  init: runInit,
  'recommend build': runRecommendBuild,
  'recommend evaluate': runRecommendEvaluate,
  add: runAdd,
  'import growthbook': runImportGrowthbook,
  dev: runDev,
  'recommend pack': runRecommendPack,
  'capsule keygen': runCapsuleKeygen,
  'capsule sign': runCapsuleSign,
  'capsule verify': runCapsuleVerify,
};

/** True if one of these arguments is passed before a `--`. */
const hasArgument = (argv: readonly string[], ...names: readonly string[]): boolean => {
  const end = argv.indexOf('--');
  return (end < 0 ? argv : argv.slice(0, end)).some((argument) => names.includes(argument));
};

const hasHelpOption = (argv: readonly string[]): boolean => hasArgument(argv, '--help', '-h');

/** The first word, or the first two where commands share their first word. */
const nameIn = (argv: readonly string[]): string => {
  const [first = '', second] = argv;
  const isShared = COMMANDS.some((command) => command.name.startsWith(`${first} `));
  return isShared && second !== undefined && !second.startsWith('-') ? `${first} ${second}` : first;
};

/** Describes a name that is no command, with the command or option that was probably meant. */
const describeUnknown = (name: string): string => {
  const isOption = name.startsWith('-');
  const names = isOption ? ['--help', '--version'] : COMMANDS.map((command) => command.name);
  const suggestion = nearest(name, names);
  const hint = suggestion === undefined ? '"tactful --help" lists all' : `did you mean "${suggestion}"?`;
  return `unknown ${isOption ? 'option' : 'command'} "${name}"; ${hint}`;
};

const runWithoutCommand = (environment: CommandEnvironment, argv: readonly string[]): ExitCode => {
  const name = nameIn(argv);
  if (hasHelpOption(argv) || name === 'help') {
    environment.out(programHelp());
    return 0;
  }
  if (hasArgument(argv, '--version', '-v') || name === 'version') {
    environment.out(`${environment.version}\n`);
    return 0;
  }
  environment.err(name ? `tactful: ${describeUnknown(name)}\n` : programHelp());
  return 2;
};

const runCommand = async (
  environment: CommandEnvironment,
  command: CommandInfo,
  argv: readonly string[],
): Promise<ExitCode | CommandFailure> => {
  const options = parseOptions(argv, command);
  if (isFailure(options)) return options;
  const runner = RUNNERS[command.name];
  return runner ? runner(environment, options) : { failure: 'this command is not implemented' };
};

/** Runs the command in `argv`, which has no names of Node and the program. Never rejects. */
export const run = async (environment: CommandEnvironment, argv: readonly string[]): Promise<ExitCode> => {
  const name = nameIn(argv);
  const rest = argv.slice(name.split(' ').length);
  const command = COMMANDS.find((candidate) => candidate.name === name);
  if (!command) return runWithoutCommand(environment, argv);
  if (hasHelpOption(rest)) {
    environment.out(commandHelp(command));
    return 0;
  }
  try {
    const result = await runCommand(environment, command, rest);
    if (!isFailure(result)) return result;
    environment.err(`tactful ${name}: ${result.failure}\n`);
  } catch (error) {
    environment.err(`tactful ${name}: ${error instanceof Error ? error.message : error}\n`);
  }
  return 2;
};
