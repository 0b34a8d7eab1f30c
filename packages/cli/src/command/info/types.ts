/** Describes `tactful types`. */
import type { CommandInfo } from '../command-info.ts';
import { force, PROGRESS } from './shared-options.ts';

/** The command and its options. */
export const TYPES: CommandInfo = {
  name: 'types',
  usage: '[config]',
  sentence: 'Writes TypeScript types for a config: its slots and variants, and every fact with its type.',
  options: {
    out: {
      type: 'string',
      value: '<file.d.ts>',
      sentence: 'The file to write.',
      default: 'The output stream.',
      example: 'tactful types --out tactful.d.ts',
    },
    force: force('tactful types --out tactful.d.ts --force'),
    progress: PROGRESS,
  },
  exitCodes: { 0: 'the types were written', 1: 'the config has issues', 2: 'the file could not be written' },
  example: 'npx tactful types tactful.json --out tactful.d.ts',
};
