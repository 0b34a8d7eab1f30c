/** Owns `tactful types` and `tactful init`: the commands that write what others go on with. */
import { nextSteps, STARTER } from '../init.ts';
import { asLines } from '../report.ts';
import { typesOf } from '../types.ts';
import { loadConfig, USUAL } from './config.ts';
import { readOptions } from './options.ts';
import { type ExitCode, isRefusal, type Refusal, type World, writeText } from './world.ts';

/** What `tactful types --help` says. */
export const TYPES_HELP: string = `tactful types [config] [--out <file.d.ts>] [--force]

Writes the types of a config (${USUAL}, if none is named): slots, their variants, and every fact with its type.

  --out       the file; default: to the output stream
  --force     overwrite the file

Exit code: 0 written, 1 the config is faulty, 2 could not write.
`;

/** Writes the types of a config. */
export const runTypes = (world: World, argv: readonly string[]): ExitCode | Refusal => {
  const given = readOptions(argv, { out: { type: 'string' }, force: { type: 'boolean' } });
  if (isRefusal(given)) return given;
  const [file = USUAL, ...more] = given.files;
  if (more.length) return { refused: `expected one config, got ${given.files.length}` };
  const loaded = loadConfig(world, file);
  if (isRefusal(loaded)) return loaded;
  world.err(asLines(loaded.findings));
  if (!loaded.config || loaded.findings.length) return 1;
  const types = typesOf(loaded.config, file);
  const out = given.text('out');
  if (out === undefined) {
    world.out(types);
    return 0;
  }
  const refusal = writeText(world, out, types, given.flag('force'));
  if (refusal) return refusal;
  world.err(`${out}: written\n`);
  return 0;
};

/** What `tactful init --help` says. */
export const INIT_HELP: string = `tactful init [config] [--force]

Writes a first config (${USUAL}, if no name is given) and, beside it, what to do with each part of it.

  --force     overwrite the files

Exit code: 0 written, 2 could not write.
`;

/** Writes a first config and a guide to it. */
export const runInit = (world: World, argv: readonly string[]): ExitCode | Refusal => {
  const given = readOptions(argv, { force: { type: 'boolean' } });
  if (isRefusal(given)) return given;
  const [file = USUAL, ...more] = given.files;
  if (more.length) return { refused: `expected one name, got ${given.files.length}` };
  const guide = `${file.replace(/\.json$/, '')}.md`;
  const steps = nextSteps(file);
  const force = given.flag('force');
  const refusal = writeText(world, file, STARTER, force) ?? writeText(world, guide, steps, force);
  if (refusal) return refusal;
  world.out(`${file}: written\n${guide}: written; it says what to do next\n`);
  return 0;
};
