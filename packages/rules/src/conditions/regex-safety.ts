/** Tells which patterns run in bounded time, without running them. */
import { PATTERN_INPUT } from './limits.ts';

// Steps of backtracking that a pattern may cost on the longest input: two free repetitions and a free
// start, or three repetitions from a fixed start (256³, of which a sixth is real: some 50 ms).
const MOST_STEPS = 2 ** 25;

// Nothing repeats, is left out or is looked back at, and few branches: safe at a glance, as most patterns are.
// Told without a pattern: to make the first one takes longer than all the looking.
const isPlain = (source: string): boolean =>
  !['*', '+', '?', '{', '\\'].some((sign) => source.includes(sign)) && source.split('|').length < 10;

// An innermost group with its quantifier.
const GROUP = /\((?:\?(?:[:=!]|<[=!]|<\w+>))?([^()]*)\)([*+?]|\{[\d,]*\})?/g;

/*
 * True if the worst case of `source` is small. Refused are back references, repeated groups
 * in which something repeats or varies (`(a+)+`, `(a|ab)*`), and long rows of repetitions (`.*.*.*.*`).
 */
const isSafe = (source: string): boolean => {
  // Escapes and sets become one letter each; a back reference a bracket that nothing closes.
  let rest = source.replace(/\\(.)|\[(?:\\.|[^\]\\])*\]/g, (_, escaped) =>
    /[1-9k]/.test(escaped) ? '(' : 'x',
  );
  let steps = 1;
  for (let before = ''; rest !== before; ) {
    before = rest;
    rest = rest.replace(GROUP, (_, body: string, often = '') => {
      steps *= body.split('|').length;
      return often && often !== '?' && /[*+?{|]/.test(body) ? '(' : `${body.replace(/\|/g, '')}x${often}`;
    });
  }
  // A pattern without a fixed start is tried from each letter.
  if (source[0] !== '^' || rest.includes('|')) steps *= PATTERN_INPUT;
  rest.replace(/[*+?]|\{(\d+),(\d*)\}/g, (often, least, most) => {
    steps *= often === '?' ? 2 : most ? most - least + 1 : PATTERN_INPUT;
    return '';
  });
  return steps < MOST_STEPS && !rest.includes('(');
};

// A config repeats its patterns. Emptied when full, because not only configs may ask.
const known = new Map<string, RegExp | undefined>();
const MOST_KNOWN = 1_000;

/** The pattern, or nothing where `source` is none or could take long. */
export const compileSafeRegex = (source: string, flags = ''): RegExp | undefined => {
  const key = `${flags}|${source}`;
  if (!known.has(key)) {
    if (known.size >= MOST_KNOWN) known.clear();
    let pattern: RegExp | undefined;
    try {
      if (isPlain(source) || isSafe(source)) pattern = new RegExp(source, flags);
    } catch {}
    known.set(key, pattern);
  }
  return known.get(key);
};
