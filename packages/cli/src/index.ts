/** The `tactful` command, and its functions for other programs. */
export type { CommandInfo, OptionInfo } from './command/command-info.ts';
export { COMMANDS } from './command/commands.ts';
export type { CommandEnvironment, ExitCode } from './command/environment.ts';
export { run } from './command/run.ts';
export { generateTypes } from './generate-types.ts';
export type { Place } from './json-source.ts';
export { type Judgment, judgeShelfName } from './judge/judge.ts';
export { describeSpecialCategory, type SpecialCategory } from './judge/special-categories.ts';
export { formatLines, formatSarif } from './lint/format.ts';
export { type Level, type LintIssue, RULES, type RuleId, type RuleIssue } from './lint/issue.ts';
export { type LintInput, lint } from './lint/lint.ts';
export { formatHtml } from './simulate/format-html.ts';
export { formatJson, formatText } from './simulate/format-text.ts';
export { readLog } from './simulate/log.ts';
export { type Moment, type ReplayOptions, replay, type SlotState } from './simulate/replay.ts';
export { type SimulateOptions, type Simulation, simulate } from './simulate/simulate.ts';
export type { Log, LogIssue, Step, StepActions } from './simulate/step.ts';
export type { Clock } from './simulate/triggers.ts';
