/** Describes `tactful init`. */
import { PLATFORMS } from '../../platforms/platforms.ts';
import type { CommandInfo } from '../command-info.ts';
import { feed, force, PROGRESS } from './shared-options.ts';

/** The command and its options. */
export const INIT: CommandInfo = {
  name: 'init',
  usage: '[config]',
  sentence: 'Writes a first config, and a guide that explains each part of it.',
  details: `With --pages or --feed, the config lists the categories and brands of the shop. Sensitive ones are set aside in
sensitive.categories, and the guide lists them with the reason.`,
  options: {
    platform: {
      type: 'string',
      value: `<${PLATFORMS.join(' | ')}>`,
      sentence: 'Explains in the guide how to add Tactful to the pages of this platform.',
      default: 'plain',
      example: 'tactful init --platform next',
    },
    pages: {
      type: 'string',
      multiple: true,
      value: '<page, folder, pattern or list>',
      sentence:
        'HTML pages with categories and brands; or a .txt file that lists them, one per line. May be repeated.',
      default: 'The config lists no categories.',
      example: "tactful init --pages 'dist/**/*.html'",
    },
    feed: feed('tactful init --feed products.xml'),
    force: force('tactful init --force'),
    progress: PROGRESS,
  },
  exitCodes: { 0: 'the files were written', 2: 'a file could not be written' },
  example: 'npx tactful init',
};
