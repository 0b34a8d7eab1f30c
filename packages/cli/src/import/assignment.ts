/** Reads which share of visitors gets which value of a rule: weights, coverage, ranges and namespaces. */
import type { Experiment } from '@tactful/rules';
import type { JsonObject } from '../json-object.ts';
import type { ImportLog } from './import-issue.ts';

/** An experiment without its variants. */
export type Assignment = Omit<Experiment, 'variants'>;

type Bounds = readonly [from: number, to: number];

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const isNumbers = (value: unknown): value is readonly number[] =>
  Array.isArray(value) && value.every(isNumber);
const isRange = (value: unknown): value is Bounds => isNumbers(value) && value.length === 2;
const isRanges = (value: unknown): value is readonly Bounds[] => Array.isArray(value) && value.every(isRange);

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);
/** Without the noise of sums of fractions. */
const rounded = (share: number): number => Math.round(share * 1e6) / 1e6;
const between0And1 = (share: number): number => rounded(Math.min(Math.max(share, 0), 1));

/** A problem at a key of the rule. */
export interface Refusal {
  readonly key: string;
  readonly message: string;
}

/** True if the rule must be left out. */
export const isRefusal = (value: object): value is Refusal => 'message' in value;

const readNamespace = (rule: JsonObject): Pick<Assignment, 'namespace'> | Refusal => {
  const { filters, namespace } = rule;
  if (Array.isArray(filters) && filters.length) {
    const { seed, ranges }: JsonObject = Object(filters[0]);
    const [range, ...others] = isRanges(ranges) ? ranges : [];
    if (filters.length > 1 || !range || others.length || typeof seed !== 'string')
      return {
        key: 'filters',
        message: 'Tactful has one namespace with one range; use one filter with one range',
      };
    return { namespace: [seed, ...range] };
  }
  if (namespace === undefined || namespace === null || 'force' in rule) return {};
  const [name, from, to]: readonly unknown[] = Array.isArray(namespace) ? namespace : [];
  return typeof name === 'string' && isNumber(from) && isNumber(to)
    ? { namespace: [name, from, to] }
    : { key: 'namespace', message: 'expected a name and two numbers' };
};

/** Ranges are shares of the visitors; where they are on the scale is of no use to another hash. */
const readRanges = (ranges: unknown, count: number): Pick<Assignment, 'weights' | 'coverage'> | undefined => {
  if (!isRanges(ranges) || ranges.length !== count) return undefined;
  const shares = ranges.map(([from, to]) => Math.max(to - from, 0));
  const coverage = between0And1(sumOf(shares));
  return coverage
    ? { weights: shares.map((share) => rounded(share / sumOf(shares))), coverage }
    : { coverage };
};

const RANGES_NOTE =
  'only the shares are imported; rules with one seed and disjoint ranges share visitors in Tactful: give them a namespace';

const readShares = (
  rule: JsonObject,
  count: number,
  note: ImportLog['note'],
): Pick<Assignment, 'weights' | 'coverage'> | Refusal => {
  const { ranges, range, coverage, weights } = rule;
  const isForced = 'force' in rule;
  const [key, own] = isForced ? (['range', range && [range]] as const) : (['ranges', ranges] as const);
  if (own !== undefined && own !== null) {
    const shares = readRanges(own, isForced ? 1 : count);
    if (!shares) return { key, message: 'expected ranges of two numbers, one for each variation' };
    note(key, RANGES_NOTE);
    return shares;
  }
  if (coverage !== undefined && coverage !== null && !isNumber(coverage))
    return { key: 'coverage', message: 'expected a number' };
  const covered = isNumber(coverage) ? { coverage: between0And1(coverage) } : {};
  if (isForced || weights === undefined || weights === null) return covered;
  if (isNumbers(weights) && weights.length === count && Math.abs(sumOf(weights) - 1) <= 0.01)
    return { ...covered, weights };
  note('weights', 'GrowthBook uses equal weights instead: it needs one for each variation, with a sum of 1');
  return covered;
};

/** Reads the assignment of a rule with `count` values. @param note - Reports a difference at a key of the rule. */
export const readAssignment = (
  rule: JsonObject,
  {
    count,
    feature,
    note,
  }: { readonly count: number; readonly feature: string; readonly note: ImportLog['note'] },
): Assignment | Refusal => {
  const shares = readShares(rule, count, note);
  if (isRefusal(shares)) return shares;
  const namespace = readNamespace(rule);
  if (isRefusal(namespace)) return namespace;
  // GrowthBook assigns by the seed, and without one by the key.
  const names = 'force' in rule ? [rule.seed, feature] : [rule.seed, rule.key, feature];
  const key = names.find((name): name is string => typeof name === 'string' && name.trim() !== '');
  return { ...(key !== undefined && { key }), ...shares, ...namespace };
};
