/** Conditions, reasons and configs: the pure part of Tactful. */

export type * from './conditions/condition.ts';
export { evaluate } from './conditions/evaluate.ts';
export type { Groups } from './conditions/evaluation-context.ts';
export * from './config/config.ts';
export type { FactCatalog, FactDescription, FactType } from './config/fact-catalog.ts';
export type { ConfigIssue, ConfigPath, Issue, IssueCode, IssueSeverity } from './config/issues.ts';
export {
  type CreateCatalog,
  type ParsedConfig,
  parseConfig,
  parseConfigText,
} from './config/parse-config.ts';
export type {
  PublishedConfig,
  PublishedExperience,
  PublishedExperiment,
  RecordingRule,
} from './config/published.ts';
export { findSensitiveTerm } from './config/sensitive-terms.ts';
export type { StopReason } from './decisions/stop-reason.ts';
export type {
  Decision,
  FactValue,
  Reason,
  SlotDecision,
  StoppedCandidate,
  Winner,
  WinningVariant,
} from './decisions/types.ts';
export { explain } from './explain/explain.ts';
