/** Owns the `tactful` command: finds the one that is meant, runs it, tells what went wrong. */
import { nearest } from '@tactful/rules';
import { LINT_HELP, runLint } from './lint.ts';
import { INIT_HELP, runInit, runTypes, TYPES_HELP } from './make.ts';
import { runSimulate, SIMULATE_HELP } from './simulate.ts';
import { type ExitCode, isRefusal, type Refusal, type World } from './world.ts';

interface Command {
  readonly help: string;
  readonly run: (world: World, argv: readonly string[]) => ExitCode | Refusal | Promise<ExitCode | Refusal>;
}

const COMMANDS: { readonly [name: string]: Command } = {
  lint: { help: LINT_HELP, run: runLint },
  simulate: { help: SIMULATE_HELP, run: runSimulate },
  types: { help: TYPES_HELP, run: runTypes },
  init: { help: INIT_HELP, run: runInit },
};

const HELP = `tactful <command>

  lint        tell all that is wrong with a config, and with the pages it is for
  simulate    replay a log: what would show when, and why
  types       write the types of a config
  init        write a first config

tactful <command> --help says more.
`;

const asksHelp = (argv: readonly string[]): boolean => {
  const end = argv.indexOf('--');
  return (end < 0 ? argv : argv.slice(0, end)).some((one) => one === '--help' || one === '-h');
};

/** Runs what stands in `argv`, without the names of node and the program. Never rejects. */
export const run = async (world: World, argv: readonly string[]): Promise<ExitCode> => {
  const [name = '', ...rest] = argv;
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) {
    const isAsked = asksHelp(argv) || name === 'help';
    if (isAsked) world.out(HELP);
    else if (!name) world.err(HELP);
    else {
      const near = nearest(name, Object.keys(COMMANDS));
      world.err(
        `tactful: unknown command "${name}"${near === undefined ? '' : `; did you mean "${near}"?`}\n`,
      );
    }
    return isAsked ? 0 : 2;
  }
  if (asksHelp(rest)) {
    world.out(command.help);
    return 0;
  }
  try {
    const ended = await command.run(world, rest);
    if (!isRefusal(ended)) return ended;
    world.err(`tactful ${name}: ${ended.refused}\n`);
  } catch (error) {
    world.err(`tactful ${name}: ${error instanceof Error ? error.message : error}\n`);
  }
  return 2;
};
