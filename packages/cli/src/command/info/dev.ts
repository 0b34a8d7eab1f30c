/** Describes `tactful dev`. */
import type { CommandInfo } from '../command-info.ts';
import { code, reviewed } from './shared-options.ts';

/** The command and its options. */
export const DEV: CommandInfo = {
  name: 'dev',
  usage: '[config]',
  sentence:
    'Serves a folder on this machine with the script and the config, and checks the config, the pages and the code after each change.',
  details: `Any address that ends in tactful.js, or in the name of another file of the script, returns that file; one that ends in
.published.json returns the config as it is now, with the inspector allowed. Open a page with ?tactful=inspect. Ctrl+C ends it.`,
  options: {
    root: {
      type: 'string',
      value: '<folder>',
      sentence: 'The folder with the pages.',
      default: 'The current folder.',
      example: 'tactful dev --root dist',
    },
    port: {
      type: 'string',
      value: '<number>',
      sentence: 'The port.',
      default: '4180',
      example: 'tactful dev --port 8080',
    },
    code: code('tactful dev --code src'),
    reviewed: reviewed('tactful dev --reviewed reviewed.json'),
  },
  exitCodes: { 0: 'it was ended', 2: 'the folder or the port cannot be used' },
  example: 'npx tactful dev --root dist',
};
