/** Describes `tactful add`. */
import type { CommandInfo } from '../command-info.ts';

/** The command and its options. */
export const ADD: CommandInfo = {
  name: 'add',
  usage: '[recipe] [config]',
  sentence: 'Shows what a recipe changes in a config, and writes it with --write.',
  details: `Without a recipe, it lists all of them. The config keeps everything that it has: of two experiences with one id, the one of
the config is kept. The output ends with the markup of the slots.`,
  options: {
    write: {
      type: 'boolean',
      sentence: 'Writes the config.',
      default: 'The difference is shown, and nothing is written.',
      example: 'tactful add ranking --write',
    },
  },
  exitCodes: {
    0: 'the difference was shown or written',
    1: 'the config would have errors',
    2: 'a file could not be read or written',
  },
  example: 'npx tactful add ranking',
};
