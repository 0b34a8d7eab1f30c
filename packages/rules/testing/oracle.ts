/**
 * A second, slow evaluator, and a search over all values: what the evaluator and the explanations are compared with.
 * It shares no code with the package.
 */
import type { Json } from '../src/index.ts';

type JsonObject = { readonly [key: string]: Json };
type Facts = { readonly [fact: string]: Json };

/** The groups of generated conditions, in both forms. */
export const ORACLE_GROUPS: { readonly [group: string]: Json } = {
  a: ['p', 'q'],
  b: { type: 'list', values: ['q', 'r'] },
};
const MEMBERS: { readonly [group: string]: readonly string[] } = { a: ['p', 'q'], b: ['q', 'r'] };

/** `1.2.0-rc.1` as numbers; a release comes after its candidates. */
const versionNumbers = (version: string): number[] => {
  const [release = '', candidate] = version.split('-rc.');
  return [...release.split('.').map(Number), candidate === undefined ? Infinity : Number(candidate)];
};
const compareVersions = (one: string, other: string): number => {
  const [left, right] = [versionNumbers(one), versionNumbers(other)];
  for (let at = 0; at < 4; at++)
    if (left[at] !== right[at]) return (left[at] as number) < (right[at] as number) ? -1 : 1;
  return 0;
};

const ORDER: { readonly [operator: string]: (difference: number) => boolean } = {
  eq: (difference) => difference === 0,
  ne: (difference) => difference !== 0,
  lt: (difference) => difference < 0,
  lte: (difference) => difference <= 0,
  gt: (difference) => difference > 0,
  gte: (difference) => difference >= 0,
};

const items = (value: Json): readonly Json[] => (Array.isArray(value) ? value : [value]);
const lower = (value: Json): string => String(value).toLowerCase();

const LIST_OPERATORS: { readonly [operator: string]: (value: Json, operand: readonly Json[]) => boolean } = {
  $in: (value, operand) => items(value).some((item) => operand.some((one) => one === item)),
  $ini: (value, operand) => items(value).some((item) => operand.some((one) => lower(one) === lower(item))),
  $all: (value, operand) => operand.every((one) => items(value).some((item) => item === one)),
  $alli: (value, operand) => operand.every((one) => items(value).some((item) => lower(item) === lower(one))),
};

const passesOne = (value: Json, operator: string, operand: Json): boolean => {
  const list = LIST_OPERATORS[operator];
  if (list) return list(value, operand as readonly Json[]);
  if (operator === '$nin') return !passesOne(value, '$in', operand);
  if (operator === '$nini') return !passesOne(value, '$ini', operand);
  if (operator === '$not') return !passes(value, operand);
  if (operator === '$size') return passes((value as readonly Json[]).length, operand);
  if (operator === '$elemMatch') return (value as readonly Json[]).some((item) => passes(item, operand));
  if (operator === '$inGroup') return (MEMBERS[operand as string] ?? []).includes(value as string);
  if (operator === '$notInGroup') return !passesOne(value, '$inGroup', operand);
  if (operator === '$regex') return new RegExp(operand as string).test(value as string);
  if (operator === '$regexi') return new RegExp(operand as string, 'i').test(value as string);
  const version = /^\$v(.+)/.exec(operator)?.[1];
  if (version) return !!ORDER[version]?.(compareVersions(value as string, operand as string));
  if (typeof value === 'number') return !!ORDER[operator.slice(1)]?.(value - (operand as number));
  return (operator === '$ne') !== (value === operand);
};

/** True if a value passes the tests of a fact. */
export const passes = (value: Json, tests: Json): boolean =>
  tests !== null && typeof tests === 'object'
    ? Object.entries(tests).every(([operator, operand]) => passesOne(value, operator, operand))
    : value === tests;

/** The verdict of a condition whose tests fit their facts. */
const oracleVerdict = (condition: Json, facts: Facts): boolean =>
  Object.entries(condition as JsonObject).every(([key, part]) => {
    const parts = part as readonly Json[];
    if (key === '$and') return parts.every((one) => oracleVerdict(one, facts));
    if (key === '$or') return parts.some((one) => oracleVerdict(one, facts));
    if (key === '$nor') return !parts.some((one) => oracleVerdict(one, facts));
    if (key === '$not') return !oracleVerdict(part, facts);
    return passes(facts[key] as Json, part);
  });

/** All tests of each fact. */
const testsIn = (condition: Json, found = new Map<string, Json[]>()): Map<string, Json[]> => {
  for (const [key, part] of Object.entries(condition as JsonObject))
    if (key[0] !== '$') found.set(key, [...(found.get(key) ?? []), part]);
    else for (const one of Array.isArray(part) ? part : [part]) testsIn(one as Json, found);
  return found;
};

/** Every profile that a condition can distinguish, with its verdict. */
export interface VerdictTable {
  readonly facts: readonly string[];
  readonly profiles: readonly Facts[];
  readonly verdicts: readonly boolean[];
}

/** The verdicts for all values in `domain`; of values with the same results in all tests, the first is taken. */
export const verdictTable = (
  condition: Json,
  domain: { readonly [fact: string]: readonly Json[] },
): VerdictTable => {
  const tests = testsIn(condition);
  let profiles: Facts[] = [{}];
  for (const [fact, own] of tests) {
    const values = new Map<string, Json>();
    for (const value of domain[fact] ?? []) {
      const results = own.map((one) => passes(value, one)).join();
      if (!values.has(results)) values.set(results, value);
    }
    profiles = profiles.flatMap((profile) =>
      [...values.values()].map((value) => ({ ...profile, [fact]: value })),
    );
  }
  return {
    facts: [...tests.keys()],
    profiles,
    verdicts: profiles.map((profile) => oracleVerdict(condition, profile)),
  };
};

/** True if all profiles that agree with the one at `index` on the facts `held` have its verdict. */
export const suffices = (
  { profiles, verdicts }: VerdictTable,
  index: number,
  held: readonly string[],
): boolean =>
  profiles.every(
    (profile, at) =>
      verdicts[at] === verdicts[index] || held.some((fact) => profile[fact] !== profiles[index]?.[fact]),
  );

/** True if fewer than `count` of the facts suffice. */
export const smallerSuffices = (table: VerdictTable, index: number, count: number): boolean => {
  const search = (from: number, held: readonly string[]): boolean =>
    suffices(table, index, held) ||
    (held.length + 1 < count &&
      table.facts.slice(from).some((fact, at) => search(from + at + 1, [...held, fact])));
  return count > 0 && search(0, []);
};
