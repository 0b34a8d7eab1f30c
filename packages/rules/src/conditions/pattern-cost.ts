/** The cost of a pattern: an upper bound of its backtracking steps, found without running it. */

/** Repetitions that are counted one by one; more count as the length of the text. */
const MAX_COUNTED = 16;

/** The cost of a part of a pattern, from one position in the text. `Infinity` where it has no bound. */
interface Cost {
  readonly steps: number;
  /** Ways to match. The rest of the pattern may be tried after each. */
  readonly ways: number;
  /** True if every match has at least one character. */
  readonly consumes: boolean;
}

const EMPTY: Cost = { steps: 0, ways: 1, consumes: false };
const UNBOUNDED: Cost = { steps: Infinity, ways: 1, consumes: true };
/** `^`, `$` and word boundaries. */
const POSITION: Cost = { steps: 1, ways: 1, consumes: false };
const characters = (steps: number): Cost => ({ steps, ways: 1, consumes: true });

const inSequence = (first: Cost, second: Cost): Cost => ({
  steps: first.steps + first.ways * second.steps,
  ways: first.ways * second.ways,
  consumes: first.consumes || second.consumes,
});

const either = (one: Cost, other: Cost): Cost => ({
  steps: 1 + one.steps + other.steps,
  ways: one.ways + other.ways,
  consumes: one.consumes && other.consumes,
});

/** A part that occurs `least` to `most` times. If it can match in several ways, so can each repetition. */
const repeat = (part: Cost, least: number, most: number, length: number): Cost => {
  if (most <= MAX_COUNTED) {
    let cost = EMPTY;
    for (let times = most; times > 0; times--) {
      cost = inSequence(part, cost);
      if (times > least) cost = either(EMPTY, cost);
    }
    return cost;
  }
  if (part.ways > 1) return UNBOUNDED;
  // Each repetition takes a character; without one, only those that must be there are repeated.
  const times = length + 1 + (part.consumes ? 0 : least);
  return {
    steps: times * (1 + part.steps),
    ways: least === most ? 1 : times,
    consumes: part.consumes && least > 0,
  };
};

/** Characters that stand for themselves, except the last one before a quantifier. */
const LITERALS = /[^\\^$.*+?()[\]{}|]+(?![*+?{])/y;
const QUANTIFIER = /(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/y;
const GROUP = /\((\?(?:[:=!]|<[=!]|<\w+>))?/y;
const SET = /\[(?:\\[\s\S]|[^\]\\])*\]/y;

/** A pattern that is read from left to right. */
interface Reader {
  readonly source: string;
  at: number;
  /** The length of the text. */
  readonly length: number;
  /** True inside a lookbehind: its parts are matched from the last to the first. */
  isBackwards: boolean;
}

/** Reads the next part if it matches. */
const take = (reader: Reader, part: RegExp): RegExpExecArray | null => {
  part.lastIndex = reader.at;
  const found = part.exec(reader.source);
  if (found) reader.at = part.lastIndex;
  return found;
};

const readAtom = (reader: Reader): Cost => {
  const character = reader.source[reader.at] ?? '';
  const group = character === '(' && take(reader, GROUP);
  if (group) {
    const prefix = group[1] ?? '';
    const isLookaround = /[=!]/.test(prefix);
    const { isBackwards } = reader;
    if (isLookaround) reader.isBackwards = prefix[1] === '<';
    const inner = readAlternatives(reader);
    reader.isBackwards = isBackwards;
    if (reader.source[reader.at++] !== ')') return UNBOUNDED;
    // A lookaround is not tried again with another match.
    return isLookaround ? { ...inner, ways: 1, consumes: false } : inner;
  }
  if (character === '[' && take(reader, SET)) return characters(1);
  reader.at++;
  if (character === '^' || character === '$') return POSITION;
  if (character !== '\\') return characters(1);
  const escaped = reader.source[reader.at++] ?? '';
  // A back reference matches a text of any length.
  if (/[1-9k]/.test(escaped)) return UNBOUNDED;
  return /[bB]/.test(escaped) ? POSITION : characters(1);
};

/** True at the end of an alternative. */
const isAtEnd = ({ source, at }: Reader): boolean =>
  at >= source.length || source[at] === '|' || source[at] === ')';

const readSequence = (reader: Reader): Cost => {
  const parts: Cost[] = [];
  while (!isAtEnd(reader)) {
    const literals = take(reader, LITERALS);
    if (literals) parts.push(characters(literals[0].length));
    if (isAtEnd(reader)) break;
    const atom = readAtom(reader);
    const [found, sign, from, comma, to] = take(reader, QUANTIFIER) ?? [];
    const least = sign ? Number(sign === '+') : Number(from);
    const most = sign === '?' ? 1 : sign || (comma && !to) ? Infinity : Number(to || from);
    parts.push(found ? repeat(atom, least, most, reader.length) : atom);
  }
  if (reader.isBackwards) parts.reverse();
  return parts.reduceRight((rest, part) => inSequence(part, rest), EMPTY);
};

const readAlternatives = (reader: Reader): Cost => {
  let cost = readSequence(reader);
  while (reader.source[reader.at] === '|') {
    reader.at++;
    cost = either(cost, readSequence(reader));
  }
  return cost;
};

/**
 * The steps that matching `source` with a text of this length may take.
 *
 * @returns `Infinity` without a bound: for back references, repeated groups that match in several ways (`(a+)+`,
 *   `(a|ab)*`), and unbalanced parentheses.
 */
export const patternSteps = (source: string, length: number): number => {
  const reader: Reader = { source, at: 0, length, isBackwards: false };
  const first = readSequence(reader);
  // A pattern is tried from each position. With a fixed start, all but the first fail at once.
  if (source[0] === '^' && reader.at === source.length) return first.steps + length + 1;
  reader.at = 0;
  const { steps } = readAlternatives(reader);
  return reader.at < source.length ? Infinity : steps * (length + 1);
};
