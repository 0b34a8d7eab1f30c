/** A machine that reads a text letter by letter and finds whether a pattern matches it: Thompson's construction. */
import type { Letter, LetterSet } from './letters.ts';
import type { PatternPart } from './pattern-parts.ts';

type Step =
  | { readonly kind: 'letter'; readonly set: LetterSet }
  | { readonly kind: 'position'; readonly sign: string }
  /** Goes on at all of these steps. */
  | { readonly kind: 'fork'; readonly to: number[] }
  | { readonly kind: 'match' };

/** The steps of a pattern; the first one is where a match starts. */
export type TextMachine = readonly Step[];

/** The steps that a machine has reached, in ascending order; `matched` once the pattern has matched. */
export type MachineState = readonly number[] | 'matched';

/** Where every machine starts. */
export const START: MachineState = [0];

/** Steps of one machine, at most: `a{1000}` has one for each repetition. */
const MAX_STEPS = 2_000;

/** Appends the steps of a part. @returns False if there are too many. */
const append = (part: PatternPart, steps: Step[]): boolean => {
  if (steps.length > MAX_STEPS) return false;
  if (part.kind === 'sequence') return part.parts.every((one) => append(one, steps));
  if (part.kind === 'either') return appendAlternatives(part.parts, steps);
  if (part.kind === 'repeat') return appendRepeated(part, steps);
  steps.push(part);
  return true;
};

const appendAlternatives = (parts: readonly PatternPart[], steps: Step[]): boolean => {
  const starts: number[] = [];
  const ends: number[][] = [];
  steps.push({ kind: 'fork', to: starts });
  for (const part of parts) {
    starts.push(steps.length);
    if (!append(part, steps)) return false;
    const end: number[] = [];
    ends.push(end);
    steps.push({ kind: 'fork', to: end });
  }
  for (const end of ends) end.push(steps.length);
  return true;
};

type Repeat = Extract<PatternPart, { kind: 'repeat' }>;

const appendRepeated = ({ part, least, most }: Repeat, steps: Step[]): boolean => {
  for (let times = 0; times < least; times++) if (!append(part, steps)) return false;
  const isEndless = most === Infinity;
  const skips: number[][] = [];
  for (let times = least; times < (isEndless ? least + 1 : most); times++) {
    const start = steps.length;
    const to = [start + 1];
    skips.push(to);
    steps.push({ kind: 'fork', to });
    if (!append(part, steps)) return false;
    if (isEndless) steps.push({ kind: 'fork', to: [start] });
  }
  for (const to of skips) to.push(steps.length);
  return true;
};

/** Builds the machine of a pattern; `undefined` if it would have too many steps. */
export const buildMachine = (part: PatternPart): TextMachine | undefined => {
  const steps: Step[] = [];
  if (!append(part, steps)) return undefined;
  steps.push({ kind: 'match' });
  return steps;
};

/** The sets of letters that a machine distinguishes. */
export const letterSetsOf = (machine: TextMachine): readonly LetterSet[] =>
  machine.flatMap((step) => (step.kind === 'letter' ? [step.set] : []));

/** The letters on both sides of a position; `undefined` at the start and at the end of the text. */
export interface Position {
  readonly before: Letter | undefined;
  readonly after: Letter | undefined;
}

const isAt = (sign: string, { before, after }: Position): boolean => {
  if (sign === '^') return !before;
  if (sign === '$') return !after;
  return (sign === '\\b') === (!!before?.isWord !== !!after?.isWord);
};

/** Reads the letter after a position, or the end of the text. */
export const advance = (machine: TextMachine, state: MachineState, position: Position): MachineState => {
  if (state === 'matched') return state;
  const reached = new Set(state);
  // A match may start at the next letter, too.
  const next = new Set([0]);
  // The loop also visits the steps that it adds.
  for (const at of reached) {
    // All steps lead to steps of the machine.
    const step = machine[at] as Step;
    if (step.kind === 'match') return 'matched';
    if (step.kind === 'fork') for (const to of step.to) reached.add(to);
    else if (step.kind === 'position') {
      if (isAt(step.sign, position)) reached.add(at + 1);
    } else if (position.after?.sets.has(step.set.name)) next.add(at + 1);
  }
  return [...next].sort((one, other) => one - other);
};
