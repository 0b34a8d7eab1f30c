/** Owns what can be said of a condition without a visitor: what it asks of each fact, and whether anybody can pass. */
import type { Config } from '@tactful/core';
import type { Experience, Json } from '@tactful/rules';
import { valuesOf } from './facts.ts';

type Keyed = { readonly [key: string]: Json };

const isObject = (value: Json | undefined): value is Keyed =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** One test of one fact that must hold: the operator, `$eq` for a bare value, and its operand. */
export interface Demand {
  readonly fact: string;
  readonly operator: string;
  readonly operand: Json;
}

const demandsOfTest = (fact: string, test: Json): readonly Demand[] =>
  isObject(test) && Object.keys(test).every((key) => key.startsWith('$'))
    ? Object.entries(test).map(([operator, operand]) => ({ fact, operator, operand }))
    : [{ fact, operator: '$eq', operand: test }];

/**
 * What must hold, all of it, for the condition to hold. Alternatives and negations are kept whole, as a demand
 * without a fact.
 */
export const demandsOf = (condition: Json | undefined): readonly Demand[] =>
  isObject(condition)
    ? Object.entries(condition).flatMap(([key, value]) => {
        if (key === '$and' && Array.isArray(value)) return value.flatMap(demandsOf);
        return key.startsWith('$')
          ? [{ fact: '', operator: key, operand: value }]
          : demandsOfTest(key, value);
      })
    : [];

/** All that must hold for an experience: its own condition and its audiences. */
export const demandsOfExperience = (
  config: Config,
  { when, audience = [] }: Experience,
): readonly Demand[] => [
  ...demandsOf(when),
  ...[audience].flat().flatMap((name) => demandsOf(config.audiences?.[name])),
];

/** The numbers that pass, from `low` to `high`; each end is itself in it unless open. */
interface Span {
  readonly low: number;
  readonly lowOpen: boolean;
  readonly high: number;
  readonly highOpen: boolean;
}

const ALL: Span = { low: -Infinity, lowOpen: false, high: Infinity, highOpen: false };

const spanOf = ({ operator, operand }: Demand): Span | undefined => {
  if (typeof operand !== 'number') return undefined;
  if (operator === '$eq') return { ...ALL, low: operand, high: operand };
  if (operator === '$gt') return { ...ALL, low: operand, lowOpen: true };
  if (operator === '$gte') return { ...ALL, low: operand };
  if (operator === '$lt') return { ...ALL, high: operand, highOpen: true };
  return operator === '$lte' ? { ...ALL, high: operand } : undefined;
};

const meet = (one: Span, other: Span): Span => {
  const low = Math.max(one.low, other.low);
  const high = Math.min(one.high, other.high);
  const isOpen = (end: 'low' | 'high', at: number): boolean =>
    [one, other].some((span) => span[end] === at && span[`${end}Open`]);
  return { low, high, lowOpen: isOpen('low', low), highOpen: isOpen('high', high) };
};

const isEmpty = ({ low, high, lowOpen, highOpen }: Span): boolean =>
  low > high || (low === high && (lowOpen || highOpen));

const contains = (outer: Span, inner: Span): boolean =>
  (outer.low < inner.low || (outer.low === inner.low && (!outer.lowOpen || inner.lowOpen))) &&
  (outer.high > inner.high || (outer.high === inner.high && (!outer.highOpen || inner.highOpen)));

/** What the values of a number fact lie within: counts and days are never negative, shares at most 1. */
const rangeOf = (fact: string): Span =>
  fact.startsWith('host.')
    ? ALL
    : { ...ALL, low: 0, high: /^affinity\.\w+\./.test(fact) ? 1 : Number.POSITIVE_INFINITY };

/** The texts that pass, where there is an end to them. */
const textsOf = ({ operator, operand }: Demand): readonly Json[] | undefined =>
  operator === '$eq' && /^(string|boolean)$/.test(typeof operand)
    ? [operand]
    : operator === '$in' && Array.isArray(operand)
      ? operand
      : undefined;

const byFact = (demands: readonly Demand[]): ReadonlyMap<string, readonly Demand[]> => {
  const facts = new Map<string, Demand[]>();
  for (const demand of demands) {
    const known = facts.get(demand.fact);
    if (known) known.push(demand);
    else facts.set(demand.fact, [demand]);
  }
  facts.delete('');
  return facts;
};

/** Why no value of this fact passes all the demands on it; absent where some value may. */
const flawOf = (
  config: Config,
  fact: string,
  demands: readonly Demand[],
  isList: boolean,
): string | undefined => {
  const spans = demands.flatMap((demand) => spanOf(demand) ?? []);
  if (spans.length && isEmpty(spans.reduce(meet, rangeOf(fact))))
    return `expected something that ${fact} can be, got limits that nothing fits`;
  const known = valuesOf(config, fact);
  const texts = demands.flatMap((demand) => {
    const some = textsOf(demand);
    return some ? [some] : [];
  });
  for (const some of texts)
    if (known && !some.some((text) => known.includes(String(text))))
      return `expected one of ${known.filter(Boolean).join(', ') || 'nothing'}, got ${some.join(', ')}`;
  // A list may hold the one and the other.
  const [first, ...others] = texts;
  if (!isList && first && !first.some((text) => others.every((some) => some.includes(text))))
    return `expected something that ${fact} can be, got ${texts.map((some) => some.join(' or ')).join(' and ')}`;
  return undefined;
};

/** Why nobody can pass; absent where somebody may. Sound, not complete: what it tells is so. */
export const impossible = (
  config: Config,
  demands: readonly Demand[],
  isList: (fact: string) => boolean,
): { readonly fact: string; readonly message: string } | undefined => {
  for (const [fact, some] of byFact(demands)) {
    const message = flawOf(config, fact, some, isList(fact));
    if (message) return { fact, message };
  }
  return undefined;
};

const implied = (demand: Demand, by: readonly Demand[]): boolean => {
  const same = by.filter(({ fact }) => fact === demand.fact);
  const json = JSON.stringify(demand);
  if (same.some((other) => other.operator === demand.operator && JSON.stringify(other) === json)) return true;
  if (!demand.fact) return false;
  const span = spanOf(demand);
  const spans = same.flatMap((other) => spanOf(other) ?? []);
  if (span && contains(span, spans.reduce(meet, rangeOf(demand.fact)))) return true;
  const texts = textsOf(demand);
  return !!texts && same.some((other) => textsOf(other)?.every((text) => texts.includes(text)));
};

/** True when whoever meets `narrow` meets `wide` too. Sound, not complete. */
export const implies = (narrow: readonly Demand[], wide: readonly Demand[]): boolean =>
  wide.every((demand) => implied(demand, narrow));
