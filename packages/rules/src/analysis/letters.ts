/** Sets of letters, and one letter for all that the same sets contain. A letter is a UTF-16 code unit. */

/** A set of letters. */
export interface LetterSet {
  /** Sets with the same name contain the same letters. */
  readonly name: string;
  readonly has: (letter: string) => boolean;
}

/** A letter that stands for all letters of the same sets. */
export interface Letter {
  readonly letter: string;
  /** True if `\b` takes it as part of a word. */
  readonly isWord: boolean;
  /** Names of the sets that contain it. */
  readonly sets: ReadonlySet<string>;
}

/** A part of a pattern that matches one letter, such as `[a-z]` or `\d`. */
export const letterSetOf = (source: string, flags: '' | 'i'): LetterSet => {
  const regex = new RegExp(`^${source}$`, flags);
  return { name: `/${source}/${flags}`, has: (letter) => regex.test(letter) };
};

/** The letter of a word. */
export const exactLetter = (letter: string): LetterSet => ({ name: letter, has: (one) => one === letter });

/** The letter of a word whose case does not matter. */
export const foldedLetter = (letter: string): LetterSet => {
  const folded = letter.toLowerCase();
  return { name: `${folded} folded`, has: (one) => one.toLowerCase() === folded };
};

const WORD = letterSetOf('\\w', '');

const CODE_UNITS = 2 ** 16;

/** The first letters of the ranges that a set contains, and of those that it does not contain, by name. */
const rangeStarts = new Map<string, readonly string[]>();

const rangeStartsOf = ({ name, has }: LetterSet): readonly string[] => {
  const known = rangeStarts.get(name);
  if (known) return known;
  const starts: string[] = [];
  let wasContained: boolean | undefined;
  for (let code = 0; code < CODE_UNITS; code++) {
    const letter = String.fromCharCode(code);
    const isContained = has(letter);
    if (isContained !== wasContained) starts.push(letter);
    wasContained = isContained;
  }
  rangeStarts.set(name, starts);
  return starts;
};

/** Taken where they can stand for others, because they are easy to read in a message. */
const READABLE = [...'wxyzabcdefghijklmnopqrstuv0123456789-_ /.WXYZABCDEFGHIJKLMNOPQRSTUV'];

/** One letter for each combination of sets that some letter is in. */
export const alphabetOf = (sets: readonly LetterSet[]): readonly Letter[] => {
  const all = [WORD, ...new Map(sets.map((set) => [set.name, set])).values()];
  const letters = new Map<string, Letter>();
  for (const letter of new Set([...READABLE, ...all.flatMap(rangeStartsOf)])) {
    const containing = all.filter((set) => set.has(letter)).map(({ name }) => name);
    const key = containing.join('\n');
    if (!letters.has(key))
      letters.set(key, { letter, isWord: containing[0] === WORD.name, sets: new Set(containing) });
  }
  return [...letters.values()];
};
