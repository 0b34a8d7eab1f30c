/** Options that several commands have. */
import type { OptionInfo } from '../command-info.ts';

/** Shows the progress of a command. */
export const PROGRESS: OptionInfo = {
  type: 'boolean',
  sentence: 'Shows progress on the error stream.',
  default: 'Shown only in a terminal, after one second.',
  example: 'tactful lint --progress',
};

/** Lets a command overwrite files. */
export const force = (example: string): OptionInfo => ({
  type: 'boolean',
  sentence: 'Overwrites files that exist.',
  default: 'An existing file is never overwritten.',
  example,
});

/** Reads product feeds. */
export const feed = (example: string): OptionInfo => ({
  type: 'string',
  multiple: true,
  value: '<file>',
  sentence:
    'A product feed (XML, CSV or TSV for Google Merchant Center, products.json or CSV of Shopify) with categories and brands. May be repeated.',
  default: 'No feed is read.',
  example,
});

/** Reads the code of an app. */
export const code = (example: string): OptionInfo => ({
  type: 'string',
  multiple: true,
  value: '<file, folder or pattern>',
  sentence:
    'Source code of an app: JavaScript, TypeScript, JSX, Vue, Svelte, Astro and HTML. Finds slots, variants, events, facts and methods that do not exist, slots and variants of the config that the code does not show, and hooks of OpenFeature that would send variants. In a folder, node_modules, dist, build and names with a dot in front are left out. May be repeated.',
  default: 'No code is checked.',
  example,
});

/** Names the file of reviewed names. */
export const reviewed = (example: string): OptionInfo => ({
  type: 'string',
  value: '<file.json>',
  sentence:
    'Categories and brands whose sensitive names have another meaning: an object of ids, each with the explanation.',
  default: 'A file next to the config, such as tactful.reviewed.json, if it exists.',
  example,
});
