/** The commands and their options: the one table that help, option parsing and the reference use. */

import type { CommandInfo, OptionInfo } from './command-info.ts';

/** The config that a command reads or writes if no file is named. */
export const DEFAULT_CONFIG_FILE = 'tactful.json';

const PROGRESS: OptionInfo = {
  type: 'boolean',
  sentence: 'Shows progress on the error stream.',
  default: 'Shown only in a terminal, after one second.',
  example: 'tactful lint --progress',
};

const force = (example: string): OptionInfo => ({
  type: 'boolean',
  sentence: 'Overwrites files that exist.',
  default: 'An existing file is never overwritten.',
  example,
});

const feed = (example: string): OptionInfo => ({
  type: 'string',
  multiple: true,
  value: '<file>',
  sentence:
    'A product feed (XML, CSV or TSV for Google Merchant Center, products.json or CSV of Shopify) with categories and brands. May be repeated.',
  default: 'No feed is read.',
  example,
});

const LINT: CommandInfo = {
  name: 'lint',
  usage: '[config…]',
  sentence: 'Reports all issues of a config, and of the pages it is for, with file, line and column.',
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
    feed: feed('tactful lint --feed products.xml'),
    reviewed: {
      type: 'string',
      value: '<file.json>',
      sentence:
        'Categories and brands whose sensitive names have another meaning: an object of ids, each with the explanation.',
      default: 'A file next to the config, such as tactful.reviewed.json, if it exists.',
      example: 'tactful lint --reviewed reviewed.json',
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

const SIMULATE: CommandInfo = {
  name: 'simulate',
  usage: '<config> <log>',
  sentence: 'Replays a log against a config, and shows which content appears when, and why.',
  details: `The log is a file of JSON lines, or a profile that a visitor exported. A line has a time and an action:

  {"at": "0s", "page": {"path": "/", "type": "home", "slots": ["hero"]}}
  {"at": "+20s", "name": "view_item", "items": [{"id": "coat-1", "category": "coats"}]}
  {"at": "2d3h", "trigger": "exit"}
  {"at": "+1m", "dismiss": "hero"}

A time is "+20s" after the line before, "2d3h" after the start, or a date. Other actions: markSeen, accept, decline,
setPurpose, setCategory, pause, resume, pauseRecording, resumeRecording, tooPersonal, showStandard, enable.`,
  options: {
    why: {
      type: 'boolean',
      sentence: 'Also shows what stopped every other experience.',
      default: 'Only the experiences that are shown.',
      example: 'tactful simulate tactful.json visit.jsonl --why',
    },
    json: {
      type: 'boolean',
      sentence: 'Prints the result as JSON.',
      default: 'Text.',
      example: 'tactful simulate tactful.json visit.jsonl --json',
    },
    html: {
      type: 'string',
      value: '<file>',
      sentence: 'Writes a timeline into an HTML file.',
      default: 'No file is written.',
      example: 'tactful simulate tactful.json visit.jsonl --html timeline.html',
    },
    start: {
      type: 'string',
      value: '<date>',
      sentence: 'The time at which the log begins.',
      default: 'The present.',
      example: 'tactful simulate tactful.json visit.jsonl --start 2026-11-22T10:00:00Z',
    },
    visitor: {
      type: 'string',
      value: '<name>',
      sentence: "Stands for the device's random id, which assigns experiments.",
      default: '"visitor".',
      example: 'tactful simulate tactful.json visit.jsonl --visitor ada',
    },
    unseen: {
      type: 'boolean',
      sentence: 'Counts an exposure only where the log has markSeen.',
      default: 'Everything that is shown counts as an exposure.',
      example: 'tactful simulate tactful.json visit.jsonl --unseen',
    },
    force: force('tactful simulate tactful.json visit.jsonl --html timeline.html --force'),
    progress: PROGRESS,
  },
  exitCodes: {
    0: 'the simulation ran',
    1: 'the config or the log has issues',
    2: 'the simulation could not run',
  },
  example: 'npx tactful simulate tactful.json visit.jsonl --why',
};

const TYPES: CommandInfo = {
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

const INIT: CommandInfo = {
  name: 'init',
  usage: '[config]',
  sentence: 'Writes a first config, and a guide that explains each part of it.',
  details: `With --pages or --feed, the config lists the categories and brands of the shop. Sensitive ones are set aside in
sensitive.categories, and the guide lists them with the reason.`,
  options: {
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

/** Every command, in the order in which help lists them. */
export const COMMANDS: readonly CommandInfo[] = [LINT, SIMULATE, TYPES, INIT];
