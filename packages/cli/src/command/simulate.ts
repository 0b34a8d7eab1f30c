/** Owns `tactful simulate`. */
import { asLines } from '../report.ts';
import { asHtml } from '../simulate/html.ts';
import { type Simulated, simulate } from '../simulate/simulate.ts';
import { type Log, readLog } from '../simulate/steps.ts';
import { asJson, asText } from '../simulate/text.ts';
import { loadConfig } from './config.ts';
import { type Given, readOptions } from './options.ts';
import { createProgress } from './progress.ts';
import { type ExitCode, isRefusal, type Refusal, readText, type World, writeText } from './world.ts';

/** What `tactful simulate --help` says. */
export const SIMULATE_HELP: string = `tactful simulate <config> <log> [--json] [--html <file>] [--why]

Replays a log against a config: what would show when, and why. The log is JSON lines, or a profile that a visitor
exported. A line says when, and what happens:

  {"at": "0s", "page": {"path": "/", "type": "home", "slots": ["hero"]}}
  {"at": "+20s", "name": "view_item", "items": [{"id": "coat-1", "category": "coats"}]}
  {"at": "2d3h", "fire": "exit"}
  {"at": "+1m", "dismiss": "hero"}

Times: "+20s" after the line before, "2d3h" after the start, or a date. Other keys: seen, choose, tooPersonal,
showGeneric, purpose, kind, pause, notForMe.

  --why       also tell what stopped every other candidate
  --json      as JSON
  --html      write a timeline to look at into this file
  --start     when the log begins; default now
  --visitor   any name; another visitor may be in another arm of an experiment
  --unseen    what shows counts as seen only if the log says so
  --force     overwrite the file
  --progress  tell on the error stream how far it is

Exit code: 0 it ran, 1 the config or the log is faulty, 2 could not run.
`;

const OPTIONS = {
  json: { type: 'boolean' },
  html: { type: 'string' },
  why: { type: 'boolean' },
  start: { type: 'string' },
  visitor: { type: 'string' },
  unseen: { type: 'boolean' },
  force: { type: 'boolean' },
} as const;

const startOf = (world: World, given: Given): number | Refusal => {
  const text = given.text('start');
  if (text === undefined) return Math.floor(world.now() / 1000) * 1000;
  const start = Date.parse(text);
  return Number.isNaN(start)
    ? { refused: `--start: expected a date, as 2026-11-22T10:00:00Z, got ${JSON.stringify(text)}` }
    : start;
};

const faultLines = (file: string, { issues }: Log): string =>
  issues.map(({ line, path, message }) => `${file}:${line} ${path ? `${path}: ` : ''}${message}\n`).join('');

const report = (world: World, given: Given, file: string, simulated: Simulated): Refusal | undefined => {
  const html = given.text('html');
  if (html !== undefined) {
    const refusal = writeText(world, html, asHtml(simulated, file), given.flag('force'));
    if (refusal) return refusal;
    world.err(`${html}: written\n`);
  }
  if (given.flag('json')) world.out(asJson(simulated));
  else if (html === undefined) world.out(asText(simulated, given.flag('why')));
  return undefined;
};

/** Replays a log. */
export const runSimulate = async (world: World, argv: readonly string[]): Promise<ExitCode | Refusal> => {
  const given = readOptions(argv, OPTIONS);
  if (isRefusal(given)) return given;
  const [file, events, ...more] = given.files;
  if (file === undefined || events === undefined || more.length)
    return { refused: `expected a config and a log, got ${given.files.length} files` };
  const start = startOf(world, given);
  if (isRefusal(start)) return start;
  const loaded = loadConfig(world, file);
  if (isRefusal(loaded)) return loaded;
  const text = readText(world, events);
  if (isRefusal(text)) return text;
  const log = readLog(text, start);
  world.err(asLines(loaded.findings) + faultLines(events, log));
  if (!loaded.config || log.issues.length) return 1;
  const progress = createProgress(world, given.flag('progress'));
  const simulated = await simulate({
    config: loaded.config,
    log,
    start,
    visitor: given.text('visitor') ?? 'visitor',
    seesAll: !log.recorded && !given.flag('unseen'),
    progress: (done) => progress.tell(`${events}: ${done} of ${log.steps.length} steps`),
  });
  progress.end();
  return report(world, given, file, simulated) ?? (loaded.findings.length ? 1 : 0);
};
