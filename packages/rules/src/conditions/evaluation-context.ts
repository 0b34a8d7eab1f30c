/** The inputs and the results of an evaluation. */
import type { Json } from './condition.ts';
import type { ReadFact } from './get-path.ts';
import type { PatternUsage } from './regex-safety.ts';

/** Named lists for `$inGroup`, also in GrowthBook's form `{ type: 'list', values }`. */
export interface Groups {
  readonly [group: string]: Json;
}

/** Returned by {@link ReadFact} for a fact that is not held. */
export const UNKNOWN: unique symbol = Symbol('unknown');

/** The resources that an evaluation has used so far. */
export interface Usage extends PatternUsage {
  depth: number;
  tests: number;
}

/** Creates the usage of a page's evaluations. */
export const createUsage = (): Usage => ({
  depth: 0,
  tests: 0,
  patternSteps: 0,
  isOutOfSteps: false,
});

/** The inputs of an evaluation. */
export interface EvaluationContext {
  /** Reads the value of a fact, or {@link UNKNOWN}. */
  readonly read: ReadFact;
  readonly groups: Groups;
  readonly usage: Usage;
  /** Collects the last test of each fact that was evaluated, as written. Default: not collected. */
  readonly trace?: Map<string, Json> | undefined;
}

/** A JSON object. */
export type JsonObject = { readonly [key: string]: Json };

/** True for a JSON object. */
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** True for an object of operators, such as `{ "$gte": 3 }`. */
export const isOperators = (value: unknown): value is JsonObject => {
  if (!isObject(value)) return false;
  let hasOperator = false;
  for (const key in value) {
    if (!Object.hasOwn(value, key)) continue;
    if (key[0] !== '$') return false;
    hasOperator = true;
  }
  return hasOperator;
};
