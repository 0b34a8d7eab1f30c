/** Describes `tactful lint`. */
import type { CommandInfo } from '../command-info.ts';
import { code, feed, PROGRESS, reviewed } from './shared-options.ts';

/** The command and its options. */
export const LINT: CommandInfo = {
  name: 'lint',
  usage: '[config…]',
  sentence:
    'Reports all issues of a config, and of the pages and the code it is for, with file, line and column.',
  options: {
    pages: {
      type: 'string',
      multiple: true,
      value: '<page, folder, pattern or list>',
      sentence:
        'HTML pages, to check the variants of their slots, and their categories; or a .txt file that lists them, one per line. May be repeated.',
      default: 'No pages are checked.',
      example: "tactful lint --pages 'dist/**/*.html'",
    },
    code: code('tactful lint --code src'),
    feed: feed('tactful lint --feed products.xml'),
    reviewed: reviewed('tactful lint --reviewed reviewed.json'),
    disclosure: {
      type: 'string',
      value: '<folder>',
      sentence:
        'The folder into which tactful disclose wrote. Files that do not match the config are errors.',
      default:
        'Of the folder of the config, and public, static and www next to it, those that contain the files; otherwise dist.',
      example: 'tactful lint --disclosure public',
    },
    json: {
      type: 'boolean',
      sentence: 'Prints the issues as a JSON list.',
      default: 'One line for each issue.',
      example: 'tactful lint --json',
    },
    sarif: {
      type: 'boolean',
      sentence: 'Prints the issues as SARIF 2.1.0, for code review tools.',
      default: 'One line for each issue.',
      example: 'tactful lint --sarif > tactful.sarif',
    },
    strict: {
      type: 'boolean',
      sentence: 'Exits with 1 if there are warnings.',
      default: 'Only errors change the exit code.',
      example: 'tactful lint --strict',
    },
    progress: PROGRESS,
  },
  exitCodes: { 0: 'no issues', 1: 'issues', 2: 'a file could not be read' },
  example: "npx tactful lint tactful.json --pages 'dist/**/*.html'",
};
