/** Compiles and tests the patterns that run in bounded time, and counts their steps. */
import type { Json } from './condition.ts';
import {
  MAX_PATTERN_INPUT,
  MAX_PATTERN_LENGTH,
  MAX_PATTERN_STEPS,
  MAX_TOTAL_PATTERN_STEPS,
} from './limits.ts';
import { MALFORMED } from './operators.ts';
import { patternSteps } from './pattern-cost.ts';

/** A pattern that is safe to run. */
export interface SafePattern {
  readonly regex: RegExp;
  /** Backtracking steps in the worst case, with a text of up to 32 characters, and with the longest. */
  readonly steps: readonly [short: number, long: number];
  /** The text of the last test, and its result: conditions test the same text with one pattern again and again. */
  text?: string;
  matches?: boolean;
}

/** Branches and groups that a plain pattern has, at most. */
const MAX_PLAIN_BRANCHES = 9;
const MAX_PLAIN_GROUPS = 1;

/**
 * The branches of a plain pattern: one without repetition, option or escape, and with few branches, as most are. 0 for any
 * other. Counted without a pattern, because the first one that a page compiles takes longer than this loop.
 */
const plainBranches = (source: string): number => {
  let branches = 1;
  let groups = 0;
  for (let at = 0; at < source.length; at++)
    switch (source[at]) {
      case '*':
      case '+':
      case '?':
      case '{':
      case '\\':
        return 0;
      case '|':
        branches += 1;
        break;
      case '(':
        groups += 1;
    }
  return branches > MAX_PLAIN_BRANCHES || groups > MAX_PLAIN_GROUPS ? 0 : branches;
};

/** The steps that the patterns of a page, or of a config that is parsed, have used. */
export interface PatternUsage {
  /** Backtracking steps in the worst case, and steps that stand for the time of compiling. */
  patternSteps: number;
  /** True once a pattern was not run, because it could have exceeded {@link MAX_TOTAL_PATTERN_STEPS}. */
  isOutOfSteps: boolean;
}

/** Counts steps. @returns False if there are not as many left; then none are counted. */
const useSteps = (usage: PatternUsage, steps: number): boolean => {
  if (usage.patternSteps + steps > MAX_TOTAL_PATTERN_STEPS) {
    usage.isOutOfSteps = true;
    return false;
  }
  usage.patternSteps += steps;
  return true;
};

/** Most texts are shorter, and most patterns take far fewer steps with them. */
const SHORT_INPUT = 32;

const compile = (source: string, flags: string, branches: number): SafePattern | undefined => {
  if (source.length > MAX_PATTERN_LENGTH) return undefined;
  // Each branch of a plain pattern may be followed by all of the rest.
  const plainSteps = source.length * branches;
  const short = branches ? plainSteps * (SHORT_INPUT + 1) : patternSteps(source, SHORT_INPUT);
  const long = branches ? plainSteps * (MAX_PATTERN_INPUT + 1) : patternSteps(source, MAX_PATTERN_INPUT);
  // Also where there are so many ways that the result is not a number.
  if (!(long < MAX_PATTERN_STEPS)) return undefined;
  try {
    return { regex: new RegExp(source, flags), steps: [short, long] };
  } catch {
    return undefined;
  }
};

// Conditions repeat their patterns. Emptied when full, because one process may evaluate many configs.
const compiled = new Map<string, SafePattern | undefined>();
const compiledIgnoringCase: typeof compiled = new Map();
const MAX_COMPILED = 1_000;

/**
 * Compiles a pattern, unless it is compiled already.
 *
 * @returns `undefined` for a source that is invalid or could take long, and where `usage` has no steps left.
 */
export const compileSafeRegex = (
  source: string,
  flags: '' | 'i' = '',
  usage?: PatternUsage,
): SafePattern | undefined => {
  const cache = flags ? compiledIgnoringCase : compiled;
  let pattern = cache.get(source);
  if (pattern || cache.has(source)) return pattern;
  const branches = plainBranches(source);
  // They stand for the time of compiling: measured, and rounded up.
  const steps = branches ? 500 + source.length * 16 : 2_000 + source.length * 50;
  if (usage && !useSteps(usage, steps)) return undefined;
  pattern = compile(source, flags, branches);
  if (cache.size >= MAX_COMPILED) cache.clear();
  cache.set(source, pattern);
  return pattern;
};

/** Tests a text. @returns `undefined` where `usage` has no steps left. */
export const testPattern = (pattern: SafePattern, text: string, usage: PatternUsage): boolean | undefined => {
  if (pattern.text === text) return pattern.matches;
  const [short, long] = pattern.steps;
  if (!useSteps(usage, text.length > SHORT_INPUT ? long : short)) return undefined;
  pattern.text = text;
  pattern.matches = pattern.regex.test(text);
  return pattern.matches;
};

/**
 * True if a pattern matches a value as a text.
 *
 * @throws {Error} `MALFORMED` for a pattern that is invalid or could take long, for a text that is too long, and where `usage` has
 *   no steps left.
 */
export const matches = (source: Json, flags: '' | 'i', actual: unknown, usage: PatternUsage): boolean => {
  const pattern = typeof source === 'string' ? compileSafeRegex(source, flags, usage) : undefined;
  const text = String(actual);
  if (!pattern || text.length > MAX_PATTERN_INPUT) throw MALFORMED;
  const matched = testPattern(pattern, text, usage);
  if (matched === undefined) throw MALFORMED;
  return matched;
};
