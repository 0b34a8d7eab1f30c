/** Finds out whether a pattern runs in bounded time, without running it. */
import { MAX_PATTERN_INPUT, MAX_PATTERN_STEPS } from './limits.ts';

/** A pattern that is safe to run. */
export interface SafePattern {
  readonly regex: RegExp;
  /** Backtracking steps on the longest text, in the worst case. */
  readonly steps: number;
}

/**
 * True for patterns without repetition, option or escape, and with few branches: most patterns are of this form.
 * Checked without a pattern, because the first one that a page compiles takes longer than all these searches.
 */
const isPlain = (source: string): boolean =>
  !['*', '+', '?', '{', '\\'].some((sign) => source.includes(sign)) && source.split('|').length < 10;

/** An innermost group with its quantifier. */
const GROUP = /\((?:\?(?:[:=!]|<[=!]|<\w+>))?([^()]*)\)([*+?]|\{[\d,]*\})?/g;

/**
 * The worst case of `source` in backtracking steps. `Infinity` for back references, repeated groups in which
 * something repeats or varies (`(a+)+`, `(a|ab)*`), and unbalanced parentheses.
 */
const countSteps = (source: string): number => {
  // Escapes and sets become one letter each; a back reference becomes a parenthesis that nothing closes.
  let rest = source.replace(/\\(.)|\[(?:\\.|[^\]\\])*\]/g, (_, escaped) =>
    /[1-9k]/.test(escaped) ? '(' : 'x',
  );
  let steps = 1;
  for (let before = ''; rest !== before; ) {
    before = rest;
    rest = rest.replace(GROUP, (_, body: string, quantifier = '') => {
      steps *= body.split('|').length;
      return quantifier && quantifier !== '?' && /[*+?{|]/.test(body)
        ? '('
        : `${body.replace(/\|/g, '')}x${quantifier}`;
    });
  }
  // A pattern without a fixed start is tried from each letter.
  if (source[0] !== '^' || rest.includes('|')) steps *= MAX_PATTERN_INPUT;
  for (const [quantifier, least, most] of rest.matchAll(/[*+?]|\{(\d+),(\d*)\}/g))
    steps *= quantifier === '?' ? 2 : most ? Number(most) - Number(least) + 1 : MAX_PATTERN_INPUT;
  return rest.includes('(') ? Infinity : steps;
};

const compile = (source: string, flags: string): SafePattern | undefined => {
  const steps = isPlain(source) ? MAX_PATTERN_INPUT : countSteps(source);
  if (!(steps < MAX_PATTERN_STEPS)) return undefined;
  try {
    return { regex: new RegExp(source, flags), steps };
  } catch {
    return undefined;
  }
};

// Conditions repeat their patterns. Emptied when full, because one process may evaluate many configs.
const compiled = new Map<string, SafePattern | undefined>();
const compiledIgnoringCase: typeof compiled = new Map();
const MAX_COMPILED = 1_000;

/** Compiles a pattern. @returns `undefined` for a source that is invalid or could take long. */
export const compileSafeRegex = (source: string, flags: '' | 'i' = ''): SafePattern | undefined => {
  const cache = flags ? compiledIgnoringCase : compiled;
  let pattern = cache.get(source);
  if (pattern || cache.has(source)) return pattern;
  pattern = compile(source, flags);
  if (cache.size >= MAX_COMPILED) cache.clear();
  cache.set(source, pattern);
  return pattern;
};
