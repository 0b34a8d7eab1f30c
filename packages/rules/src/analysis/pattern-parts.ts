/** Reads a pattern into its parts. The pattern has been compiled: it is valid, and has no back references. */
import { type LetterSet, letterSetOf } from './letters.ts';

/** A part of a pattern. */
export type PatternPart =
  | { readonly kind: 'letter'; readonly set: LetterSet }
  /** `^`, `$`, `\b` or `\B`. */
  | { readonly kind: 'position'; readonly sign: string }
  | { readonly kind: 'sequence'; readonly parts: readonly PatternPart[] }
  | { readonly kind: 'either'; readonly parts: readonly PatternPart[] }
  | {
      readonly kind: 'repeat';
      readonly part: PatternPart;
      readonly least: number;
      readonly most: number;
    };

/** A pattern, and what its lookarounds look for. */
export interface ParsedPattern {
  readonly whole: PatternPart;
  /** Empty for most patterns. The whole does not contain them. */
  readonly lookarounds: readonly PatternPart[];
}

/** A pattern that is read from left to right. */
interface Reader {
  readonly source: string;
  readonly flags: '' | 'i';
  readonly lookarounds: PatternPart[];
  at: number;
}

const NOTHING: PatternPart = { kind: 'sequence', parts: [] };

const GROUP = /\((?:\?(?:<\w+>|(<?[=!])|:))?/y;
const SET = /\[(?:\\[\s\S]|[^\]\\])*\]/y;
const ESCAPE = /\\(?:x[\da-f]{2}|u[\da-f]{4}|c[a-z]|[\s\S])/iy;
const QUANTIFIER = /(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/y;

/** Reads the next letters if they match. */
const take = (reader: Reader, part: RegExp): RegExpExecArray | null => {
  part.lastIndex = reader.at;
  const found = part.exec(reader.source);
  if (found) reader.at = part.lastIndex;
  return found;
};

const readGroup = (reader: Reader, lookaround: string | undefined): PatternPart => {
  const inner = readAlternatives(reader);
  // The closing parenthesis.
  reader.at++;
  if (!lookaround) return inner;
  reader.lookarounds.push(inner);
  return NOTHING;
};

const readAtom = (reader: Reader): PatternPart => {
  const group = take(reader, GROUP);
  if (group) return readGroup(reader, group[1]);
  const letters = (take(reader, SET) ?? take(reader, ESCAPE))?.[0] ?? reader.source[reader.at++] ?? '';
  if (['^', '$', '\\b', '\\B'].includes(letters)) return { kind: 'position', sign: letters };
  // Other letters stand for themselves also where they would be operators, such as `]` or `{` alone.
  const source = /^[\]{}]$/.test(letters) ? `\\${letters}` : letters;
  return { kind: 'letter', set: letterSetOf(source, reader.flags) };
};

const readRepeated = (reader: Reader): PatternPart => {
  const part = readAtom(reader);
  const [found, sign, from, comma, to] = take(reader, QUANTIFIER) ?? [];
  if (!found) return part;
  const least = sign ? Number(sign === '+') : Number(from);
  const most = sign === '?' ? 1 : sign || (comma && !to) ? Infinity : Number(to || from);
  return { kind: 'repeat', part, least, most };
};

const readAlternatives = (reader: Reader): PatternPart => {
  const { source } = reader;
  const alternatives: PatternPart[][] = [[]];
  while (reader.at < source.length && source[reader.at] !== ')') {
    if (source[reader.at] === '|') {
      reader.at++;
      alternatives.push([]);
    } else alternatives.at(-1)?.push(readRepeated(reader));
  }
  return { kind: 'either', parts: alternatives.map((parts) => ({ kind: 'sequence', parts })) };
};

/** Reads a pattern. */
export const parsePattern = (source: string, flags: '' | 'i'): ParsedPattern => {
  const reader: Reader = { source, flags, lookarounds: [], at: 0 };
  return { whole: readAlternatives(reader), lookarounds: reader.lookarounds };
};

/** A part that matches only the whole of one of these words. */
export const wordsPart = (
  words: readonly string[],
  letterOf: (letter: string) => LetterSet,
): PatternPart => ({
  kind: 'sequence',
  parts: [
    { kind: 'position', sign: '^' },
    {
      kind: 'either',
      parts: words.map((word) => ({
        kind: 'sequence',
        parts: word.split('').map((letter) => ({ kind: 'letter', set: letterOf(letter) })),
      })),
    },
    { kind: 'position', sign: '$' },
  ],
});
