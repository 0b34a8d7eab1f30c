/** The `tactful` command, and its parts for those who call them from programs. */
export { run } from './command/run.ts';
export type { ExitCode, World } from './command/world.ts';
export { type Finding, type Level, RULES, type Rule, type Told } from './finding.ts';
export { type LintInput, lint } from './lint/lint.ts';
export type { Place } from './locate.ts';
export { asLines, asSarif } from './report.ts';
export { asHtml } from './simulate/html.ts';
export { type Clock, type Moment, type ReplayOptions, replay, type Shown } from './simulate/replay.ts';
export { type Simulated, type SimulateOptions, simulate } from './simulate/simulate.ts';
export { type Happening, type Log, type LogFault, readLog, type Step } from './simulate/steps.ts';
export { asJson, asText } from './simulate/text.ts';
export { typesOf } from './types.ts';
