/** Conditions, reasons, decisions and assignment: the pure part of Tactful. */

export type * from './conditions/condition.ts';
export { compile, evaluate } from './conditions/evaluate.ts';
export type { Groups } from './conditions/interpret.ts';
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
export type * from './config/fact-catalog.ts';
export { type IssueSeverity, nearest } from './config/messages.ts';
export {
  type ConfigIssue,
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
export { createDeciderWith } from './decisions/decider.ts';
export {
  createDecider,
  createDecisionExplainer,
  type ExplainDecision,
} from './decisions/explained-decider.ts';
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
export { planOf } from './plan/make-plan.ts';
export type { Plan } from './plan/plan.ts';
export { createVerdicts, type Verdicts } from './plan/verdicts.ts';
