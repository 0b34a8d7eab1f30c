/** Builds and evaluates the recommendation lists of a shop. */
export { type BuildOptions, BuildRefusal, build } from './build/build.ts';
export { formatReport } from './build/format-report.ts';
export { type PackedLog, type PackOptions, pack } from './build/pack.ts';
export type { JudgeName } from './build/prepare.ts';
export type { BuildReport } from './build/report.ts';
export { createEngine, type EngineOptions } from './engines/create-engine.ts';
export { ENGINE_NAMES, type EngineName, type PairEngine } from './engines/engine.ts';
export { type EvaluateOptions, evaluate } from './evaluate/evaluate.ts';
export type { Evaluation, Experiment } from './evaluate/evaluation.ts';
export { formatEvaluation } from './evaluate/format-evaluation.ts';
export { plotEvaluation } from './evaluate/plot.ts';
export { type ItemIndex, readIndex } from './index-file/index-file.ts';
export { type ColumnsByField, FIELDS, type Field } from './input/column-names.ts';
export { formatIssues, InputError, type InputIssue } from './input/input-issue.ts';
