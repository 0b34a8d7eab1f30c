/** Describes `tactful disclose`. */
import type { CommandInfo } from '../command-info.ts';

/** The command and its options. */
export const DISCLOSE: CommandInfo = {
  name: 'disclose',
  usage: '[config]',
  sentence:
    'Writes the public page about personalization in nine languages, the same as data, and the GPC statement.',
  details: `The files are how-we-personalize.html, how-we-personalize.json and .well-known/gpc.json. The page states what can change for a visitor, by
which data, for which purposes, and what visitors can choose. It has no style and no script. After the config has changed, lint reports the files
as outdated until the command has run again.`,
  options: {
    out: {
      type: 'string',
      short: 'o',
      value: '<folder>',
      sentence: 'The folder to write to: the root of the site. Files are overwritten.',
      default: 'The folder of the config.',
      example: 'tactful disclose -o public',
    },
  },
  exitCodes: {
    0: 'the files were written',
    1: 'the config has errors',
    2: 'a file could not be read or written',
  },
  example: 'npx tactful disclose tactful.json -o public',
};
