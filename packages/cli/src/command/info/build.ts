/** Describes `tactful build`. */
import type { CommandInfo } from '../command-info.ts';
import { PROGRESS, reviewed } from './shared-options.ts';

/** The command and its options. */
export const BUILD: CommandInfo = {
  name: 'build',
  usage: '[config]',
  sentence: 'Checks a config as lint does, and writes the published config that pages load.',
  details: `The published config contains everything that pages would otherwise compute at each start, and nothing that they do not
need. With errors, nothing is written. Run the command again after each change of the config, and with each new version of Tactful.`,
  options: {
    out: {
      type: 'string',
      short: 'o',
      value: '<file.json>',
      sentence: 'The file to write. It is overwritten.',
      default: 'A file next to the config, such as tactful.published.json.',
      example: 'tactful build -o dist/tactful.published.json',
    },
    reviewed: reviewed('tactful build --reviewed reviewed.json'),
    progress: PROGRESS,
  },
  exitCodes: {
    0: 'the published config was written',
    1: 'the config has errors',
    2: 'a file could not be read or written',
  },
  example: 'npx tactful build tactful.json',
};
