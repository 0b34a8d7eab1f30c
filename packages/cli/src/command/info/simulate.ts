/** Describes `tactful simulate`. */
import type { CommandInfo } from '../command-info.ts';
import { force, PROGRESS } from './shared-options.ts';

/** The command and its options. */
export const SIMULATE: CommandInfo = {
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
