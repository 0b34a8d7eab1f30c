/** Makes texts that a pattern matches. */
import { compileSafeRegex } from '../conditions/regex-safety.ts';

/** Texts for one pattern, at most. */
const MAX_SAMPLES = 24;

/** A letter for each class of letters. */
const CLASSES: { readonly [escaped: string]: string } = { d: '0', w: 'a', s: ' ', D: 'x', W: '-', S: 'x' };

/** Appends each of `tails` to each of `heads`. */
const joined = (heads: readonly string[], tails: readonly string[]): string[] =>
  heads.flatMap((head) => tails.map((tail) => head + tail)).slice(0, MAX_SAMPLES);

/** The first letter that a set such as `[a-z]` allows. */
const letterOfSet = (set: string): string => {
  const negated = set[0] === '^';
  const letters = negated ? set.slice(1) : set;
  const first = letters[0] === '\\' ? (CLASSES[letters[1] ?? ''] ?? letters[1] ?? '') : (letters[0] ?? '');
  return negated ? ([...'~xyz0'].find((letter) => !letters.includes(letter)) ?? '~') : first;
};

/** Repeats `texts` as a quantifier allows: at least and, if optional, not at all. */
const repeated = (texts: readonly string[], quantifier: string): readonly string[] => {
  if (quantifier === '?' || quantifier === '*') return ['', ...texts];
  const least = Number(/^\{(\d+)/.exec(quantifier)?.[1] ?? 1);
  return texts.map((text) => text.repeat(Math.min(least, 99)));
};

/** Reads a pattern from left to right. */
interface Reader {
  readonly source: string;
  at: number;
}

const readQuantifier = (reader: Reader): string => {
  const quantifier = /^([*+?]|\{\d+(,\d*)?\})/.exec(reader.source.slice(reader.at))?.[0] ?? '';
  reader.at += quantifier.length;
  if (quantifier && reader.source[reader.at] === '?') reader.at++;
  return quantifier;
};

const readAtom = (reader: Reader): readonly string[] => {
  const letter = reader.source[reader.at++] ?? '';
  if (letter === '(') {
    const prefix = /^\?(:|<\w+>|<?[=!])/.exec(reader.source.slice(reader.at))?.[0] ?? '';
    reader.at += prefix.length;
    const inner = readAlternatives(reader);
    reader.at++;
    return prefix && !/^\?(:|<\w)/.test(prefix) ? [''] : inner;
  }
  if (letter === '[') {
    const end = /^(?:\\.|[^\]\\])*/.exec(reader.source.slice(reader.at))?.[0].length ?? 0;
    const set = reader.source.slice(reader.at, reader.at + end);
    reader.at += end + 1;
    return [letterOfSet(set)];
  }
  if (letter === '\\') {
    const escaped = reader.source[reader.at++] ?? '';
    return /[bB]/.test(escaped) ? [''] : [CLASSES[escaped] ?? escaped];
  }
  if (letter === '^' || letter === '$') return [''];
  return [letter === '.' ? 'x' : letter];
};

const readAlternatives = (reader: Reader): readonly string[] => {
  const all: string[] = [];
  let texts = [''];
  while (reader.at < reader.source.length && reader.source[reader.at] !== ')') {
    if (reader.source[reader.at] === '|') {
      reader.at++;
      all.push(...texts);
      texts = [''];
      continue;
    }
    const atom = readAtom(reader);
    texts = joined(texts, repeated(atom, readQuantifier(reader)));
  }
  return [...all, ...texts].slice(0, MAX_SAMPLES);
};

/** Texts of which most match `source`, with further letters before and after; none is guaranteed to match. */
export const patternSamples = (source: string): readonly string[] => {
  const texts = readAlternatives({ source, at: 0 });
  return texts.flatMap((text) => [text, `x${text}`, `${text}x`, `x${text}x`, text.toUpperCase()]);
};

/** True if one of the samples matches, so that they stand for both results of the pattern. */
export const hasMatchingSample = (source: string): boolean => {
  const regex = compileSafeRegex(source)?.regex;
  return !!regex && patternSamples(source).some((text) => regex.test(text));
};
