/** Conditions, reasons, decisions and assignment: the pure part of Tactful. */

export { type AnalysisScope, type ConstantPart, findConstantParts } from './analysis/constant-parts.ts';
export type * from './conditions/condition.ts';
export { evaluate, type Groups } from './conditions/evaluate.ts';
export {
  ACTIONS,
  type ActionDescription,
  actionOf,
  factsOfAction,
  needsVariant,
  type RankBy,
  storedFactsOfAction,
} from './config/actions.ts';
export * from './config/config.ts';
export * from './config/defaults.ts';
export * from './config/fact-catalog.ts';
export type { ConfigIssue, ConfigPath, Issue, IssueCode, IssueSeverity } from './config/issues.ts';
export { nearest } from './config/nearest.ts';
export {
  type CreateCatalog,
  type ParsedConfig,
  parseConfig,
  parseConfigText,
} from './config/parse-config.ts';
export { findSensitiveTerm, isSensitive } from './config/sensitive-terms.ts';
export {
  canFireOnLoad,
  FACT_TRIGGERS,
  type FactTrigger,
  factTriggersOf,
  triggerName,
  triggerNames,
} from './config/triggers.ts';
export { createDecider } from './decisions/decider.ts';
export {
  bucketRanges,
  chooseVariation,
  equalWeights,
  fnv,
  hash,
  inNamespace,
  type Range,
} from './decisions/hash.ts';
export { queryOverride } from './decisions/query-override.ts';
export type * from './decisions/types.ts';
export { explain, explainAll } from './explain/explain.ts';
export { createDecisionExplainer, type ExplainDecision } from './explain/explain-decision.ts';
