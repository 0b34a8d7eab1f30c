/** Conditions, reasons, decisions and assignment: the pure part of Tactful. */

export type * from './condition.ts';
export * from './config.ts';
export type * from './decide.ts';
export { createDeciderWith } from './decider.ts';
export type { Explainer } from './eligible.ts';
export { compile, evaluate } from './evaluate.ts';
export { explain, explainAll } from './explain.ts';
export { createDecider } from './explained-decider.ts';
export type * from './facts.ts';
export { nearest } from './fault.ts';
export { bucketRanges, chooseVariation, equalWeights, fnv, hash, inNamespace, type Range } from './hash.ts';
export type { Groups } from './interpret.ts';
export { planOf } from './make-plan.ts';
export { queryOverride } from './override.ts';
export { type CatalogOf, type Fault, type Parsed, parseConfig, parseConfigText } from './parse.ts';
export type { Plan } from './plan.ts';
export { sensitiveCategory, sensitiveMark } from './sensitive.ts';
export { createVerdicts, type Verdicts } from './verdicts.ts';
