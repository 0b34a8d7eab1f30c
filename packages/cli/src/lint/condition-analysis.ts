/**
 * Facts about a condition that hold for every visitor: whether it can be true, and whether it implies another one.
 *
 * The analysis is sound but not complete: what it reports is so, and it does not report everything.
 */
import type { Config } from '@tactful/core';
import type { Experience, Json } from '@tactful/rules';
import { valuesOf } from '../fact-names.ts';
import {
  ALL_NUMBERS,
  contains,
  intersect,
  isEmpty,
  type NumberRange,
  rangeOfOperator,
} from './number-range.ts';

type JsonObject = { readonly [key: string]: Json };

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A test of one fact that must pass. */
export interface Requirement {
  /** Empty for a group of alternatives or a negation, which is not analyzed. */
  readonly fact: string;
  /** `$eq` for a plain value. */
  readonly operator: string;
  readonly operand: Json;
}

const requirementsOfFact = (fact: string, test: Json): readonly Requirement[] =>
  isObject(test) && Object.keys(test).every((key) => key.startsWith('$'))
    ? Object.entries(test).map(([operator, operand]) => ({ fact, operator, operand }))
    : [{ fact, operator: '$eq', operand: test }];

/** Returns the requirements that must all pass for the condition to be true. */
export const requirementsOf = (condition: Json | undefined): readonly Requirement[] =>
  isObject(condition)
    ? Object.entries(condition).flatMap(([key, value]) => {
        if (key === '$and' && Array.isArray(value)) return value.flatMap(requirementsOf);
        return key.startsWith('$')
          ? [{ fact: '', operator: key, operand: value }]
          : requirementsOfFact(key, value);
      })
    : [];

/** Returns the requirements of an experience: those of its condition and of its audiences. */
export const requirementsOfExperience = (
  config: Config,
  { when, audience = [] }: Experience,
): readonly Requirement[] => [
  ...requirementsOf(when),
  ...[audience].flat().flatMap((name) => requirementsOf(config.audiences?.[name])),
];

/** The range of a numeric fact: counts and days are never negative, affinities are at most 1. */
const rangeOfFact = (fact: string): NumberRange => {
  if (fact.startsWith('host.')) return ALL_NUMBERS;
  return { ...ALL_NUMBERS, low: 0, high: /^affinity\.\w+\./.test(fact) ? 1 : Number.POSITIVE_INFINITY };
};

const rangeOf = ({ operator, operand }: Requirement): NumberRange | undefined =>
  rangeOfOperator(operator, operand);

/** The values that satisfy a requirement, if it lists them. */
const listedValues = ({ operator, operand }: Requirement): readonly Json[] | undefined => {
  if (operator === '$eq' && (typeof operand === 'string' || typeof operand === 'boolean')) return [operand];
  return operator === '$in' && Array.isArray(operand) ? operand : undefined;
};

const groupByFact = (requirements: readonly Requirement[]): ReadonlyMap<string, readonly Requirement[]> => {
  const groups = new Map<string, Requirement[]>();
  for (const requirement of requirements.filter(({ fact }) => fact)) {
    const group = groups.get(requirement.fact);
    if (group) group.push(requirement);
    else groups.set(requirement.fact, [requirement]);
  }
  return groups;
};

interface FactRequirements {
  readonly fact: string;
  readonly requirements: readonly Requirement[];
  readonly isList: boolean;
}

/** Returns why no value of a fact satisfies all its requirements; absent if some value may. */
const conflictOf = (config: Config, { fact, requirements, isList }: FactRequirements): string | undefined => {
  const ranges = requirements.flatMap((requirement) => rangeOf(requirement) ?? []);
  if (ranges.length && isEmpty(ranges.reduce(intersect, rangeOfFact(fact))))
    return `no number satisfies all tests of ${fact}`;
  const lists = requirements.map(listedValues).filter((list) => list !== undefined);
  const possible = valuesOf(config, fact);
  const impossible = lists.find(
    (list) => possible && !list.some((value) => possible.includes(String(value))),
  );
  if (impossible)
    return `${fact} is never ${impossible.join(' or ')}; it can be ${possible?.filter(Boolean).join(', ') || 'empty only'}`;
  // A fact that is a list can contain both values.
  const [first, ...others] = lists;
  if (!isList && first && !first.some((value) => others.every((list) => list.includes(value))))
    return `${fact} cannot be ${lists.map((list) => list.join(' or ')).join(' and ')} at once`;
  return undefined;
};

/** Returns the fact that makes the requirements unsatisfiable, and why; absent if some visitor may satisfy them. */
export const findContradiction = (
  config: Config,
  requirements: readonly Requirement[],
  isList: (fact: string) => boolean,
): { readonly fact: string; readonly message: string } | undefined => {
  for (const [fact, group] of groupByFact(requirements)) {
    const message = conflictOf(config, { fact, requirements: group, isList: isList(fact) });
    if (message) return { fact, message };
  }
  return undefined;
};

const isImplied = (requirement: Requirement, by: readonly Requirement[]): boolean => {
  const ofSameFact = by.filter(({ fact }) => fact === requirement.fact);
  const json = JSON.stringify(requirement);
  if (ofSameFact.some((other) => JSON.stringify(other) === json)) return true;
  if (!requirement.fact) return false;
  const range = rangeOf(requirement);
  const ranges = ofSameFact.flatMap((other) => rangeOf(other) ?? []);
  if (range && contains(range, ranges.reduce(intersect, rangeOfFact(requirement.fact)))) return true;
  const values = listedValues(requirement);
  return (
    !!values && ofSameFact.some((other) => listedValues(other)?.every((value) => values.includes(value)))
  );
};

/** True if every visitor who satisfies `narrow` also satisfies `wide`. */
export const implies = (narrow: readonly Requirement[], wide: readonly Requirement[]): boolean =>
  wide.every((requirement) => isImplied(requirement, narrow));
