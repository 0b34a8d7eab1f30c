/** Describes `tactful import growthbook`. */
import type { CommandInfo } from '../command-info.ts';
import { force } from './shared-options.ts';

/** The command and its options. */
export const IMPORT_GROWTHBOOK: CommandInfo = {
  name: 'import growthbook',
  usage: '<features.json>',
  sentence: 'Writes the draft of a config for the features of GrowthBook.',
  details: `The file is what the endpoint /api/features/<client key> of GrowthBook returns. Each feature becomes a slot, each rule that shows
a variant an experience, each attribute a host attribute. Everything that is left out or differs is printed with its line. The draft
shows a variant only where GrowthBook does: if a rule is left out, so are those after it. Benefits are yours to write.`,
  options: {
    out: {
      type: 'string',
      short: 'o',
      value: '<file.json>',
      sentence: 'The file for the draft.',
      default: 'tactful.json',
      example: 'tactful import growthbook features.json -o draft.json',
    },
    force: force('tactful import growthbook features.json --force'),
  },
  exitCodes: {
    0: 'the draft was written, and contains all features',
    1: 'something is left out of the draft, or there is none',
    2: 'a file could not be read or written',
  },
  example: 'npx tactful import growthbook features.json',
};
