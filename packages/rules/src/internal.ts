/** Exports for the other packages of Tactful, in addition to the public API. Not covered by semantic versioning. */

export { type ConstantPart, findConstantParts } from './analysis/constant-parts.ts';
export type { AnalysisScope } from './analysis/fact-samples.ts';
export { factsIn, groupsIn } from './conditions/facts-in.ts';
export { compileSafeRegex } from './conditions/regex-safety.ts';
export {
  ACTIONS,
  type ActionDescription,
  actionOf,
  factsOfAction,
  type RankBy,
} from './config/actions.ts';
export * from './config/affinity-defaults.ts';
export * from './config/defaults.ts';
export { type CategoriesOf, categoriesIn } from './config/fact-catalog.ts';
export { nearest } from './config/nearest.ts';
export { neededCategories } from './config/needed-data.ts';
export { ownProperty } from './config/own-property.ts';
export { PATTERN_ISSUE } from './config/pattern-issue.ts';
export { publishExperience } from './config/publish-experience.ts';
export { isPublished, NOT_PUBLISHED, PUBLISHED_FORMAT } from './config/published.ts';
export { hasPublishedTexts } from './config/published-texts-shape.ts';
export { type ReadConfig, readPublished } from './config/read-published.ts';
export { readWholePublished } from './config/read-whole-published.ts';
export * from './config/retention-defaults.ts';
export { isSensitive } from './config/sensitive-terms.ts';
export { slug } from './config/slug.ts';
export { storedFactsOfAction, storedFieldsOfAction } from './config/stored-facts.ts';
export {
  canFireOnLoad,
  DEFAULT_THRESHOLDS,
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
  type HashRange,
  hash,
  inNamespace,
} from './decisions/hash.ts';
export { queryOverride } from './decisions/query-override.ts';
export type {
  Decider,
  DecisionContext,
  EngineDecision,
  EngineWinner,
  ExposureHistory,
  ReasonBasis,
} from './decisions/types.ts';
export { explainAll } from './explain/explain.ts';
export { createDecisionExplainer, type ExplainDecision } from './explain/explain-decision.ts';
export { type FindCause, findCause } from './recommendations/find-cause.ts';
export { itemCode, itemNumber, numbersOfCodes } from './recommendations/item-code.ts';
export { type Candidate, type PickOptions, pickItems } from './recommendations/pick-items.ts';
export {
  type Contact,
  MAX_SOURCES,
  type RecommendationSource,
  scoreItems,
  sourceWeight,
} from './recommendations/score-items.ts';
export { DAY_MS, HOUR_MS, MINUTE_MS } from './time.ts';
