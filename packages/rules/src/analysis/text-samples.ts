/**
 * Picks texts such that patterns and words have every combination of results that they can have. All texts are tried,
 * except those that take the patterns to a point which a shorter text has reached.
 */
import { MAX_PATTERN_INPUT } from '../conditions/limits.ts';
import { alphabetOf, exactLetter, foldedLetter, type Letter } from './letters.ts';
import { parsePattern, wordsPart } from './pattern-parts.ts';
import {
  advance,
  buildMachine,
  letterSetsOf,
  type MachineState,
  START,
  type TextMachine,
} from './text-machine.ts';

/** Values of a fact, and whether they include one for every combination of results. */
export interface ValueSamples<T = unknown> {
  readonly values: readonly T[];
  readonly isComplete: boolean;
}

/** The words and patterns that texts are compared with. */
export interface TextLiterals {
  readonly words: ReadonlySet<string>;
  /** Words of each test that ignores the case. */
  readonly foldedWords: readonly (readonly string[])[];
  readonly patterns: readonly { readonly source: string; readonly flags: '' | 'i' }[];
}

/** Steps of all machines in one search, at most. */
const MAX_ADVANCES = 200_000;

interface Machines {
  readonly machines: readonly TextMachine[];
  /** False if a pattern could not be built, or has a lookaround, which machines cannot see. */
  readonly areExact: boolean;
}

const machinesOf = ({ words, foldedWords, patterns }: TextLiterals): Machines => {
  const parsed = patterns.map(({ source, flags }) => parsePattern(source, flags));
  const parts = [
    ...parsed.flatMap(({ whole, lookarounds }) => [whole, ...lookarounds]),
    ...foldedWords.map((list) => wordsPart(list, foldedLetter)),
    ...(words.size ? [wordsPart([...words], exactLetter)] : []),
  ];
  const machines = parts.map(buildMachine).filter((machine) => machine !== undefined);
  const areExact = machines.length === parts.length && parsed.every((one) => !one.lookarounds.length);
  return { machines, areExact };
};

/** A point of the search: a text, and how far it takes the machines. */
interface Point {
  readonly text: string;
  readonly last: Letter | undefined;
  readonly states: readonly MachineState[];
}

const keyOf = ({ last, states }: Point): string => `${last ? Number(last.isWord) : ''} ${states.join(';')}`;

/** The shortest text for each combination of results. */
const findTexts = (machines: readonly TextMachine[]): ValueSamples<string> => {
  const alphabet = alphabetOf(machines.flatMap(letterSetsOf));
  const move = ({ last, states }: Point, after: Letter | undefined): readonly MachineState[] =>
    // There is one state for each machine.
    machines.map((machine, at) => advance(machine, states[at] as MachineState, { before: last, after }));
  const points: Point[] = [{ text: '', last: undefined, states: machines.map(() => START) }];
  const known = new Set<string>();
  const texts = new Map<string, string>();
  let advances = 0;
  // The loop also visits the points that it adds.
  for (const point of points) {
    const results = move(point, undefined).map((state) => state === 'matched');
    if (!texts.has(results.join())) texts.set(results.join(), point.text);
    if (point.text.length === MAX_PATTERN_INPUT) continue;
    advances += machines.length * alphabet.length;
    if (advances > MAX_ADVANCES) return { values: [...texts.values()], isComplete: false };
    for (const last of alphabet) {
      const next = { text: point.text + last.letter, last, states: move(point, last) };
      const key = keyOf(next);
      if (!known.has(key)) points.push(next);
      known.add(key);
    }
  }
  return { values: [...texts.values()], isComplete: true };
};

/** Differs from all words. */
const otherThan = (words: ReadonlySet<string>): string => {
  let other = 'other';
  while (words.has(other)) other += '-';
  return other;
};

/** Texts for each combination of results, all words among them. */
export const textSamples = (literals: TextLiterals): ValueSamples<string> => {
  const { words, foldedWords, patterns } = literals;
  if (!foldedWords.length && !patterns.length)
    return { values: ['', otherThan(words), ...words], isComplete: true };
  const { machines, areExact } = machinesOf(literals);
  const { values, isComplete } = findTexts(machines);
  return { values: [...new Set([...values, ...words])], isComplete: isComplete && areExact };
};
