/** Generated patterns, and a plain backtracking matcher that counts its steps. */
import fc from 'fast-check';

/** A pattern as a tree. */
export type Pattern =
  | { readonly kind: 'character'; readonly source: string; readonly accepts: (character: string) => boolean }
  | { readonly kind: 'start' | 'end' }
  | { readonly kind: 'sequence' | 'choice'; readonly parts: readonly Pattern[] }
  | { readonly kind: 'group'; readonly open: '(' | '(?:'; readonly inner: Pattern }
  | { readonly kind: 'look'; readonly open: '(?=' | '(?!' | '(?<=' | '(?<!'; readonly inner: Pattern }
  | { readonly kind: 'repeat'; readonly inner: Pattern; readonly least: number; readonly most: number };

const quantifierOf = (least: number, most: number): string => {
  if (most === Infinity) return least === 0 ? '*' : least === 1 ? '+' : `{${least},}`;
  return least === 0 && most === 1 ? '?' : least === most ? `{${least}}` : `{${least},${most}}`;
};

/** The source of a pattern. */
export const sourceOf = (pattern: Pattern): string => {
  switch (pattern.kind) {
    case 'character':
      return pattern.source;
    case 'start':
      return '^';
    case 'end':
      return '$';
    case 'sequence':
      return pattern.parts.map(sourceOf).join('');
    case 'choice':
      return pattern.parts.map(sourceOf).join('|');
    case 'repeat':
      return `${sourceOf(pattern.inner)}${quantifierOf(pattern.least, pattern.most)}`;
    default:
      return `${pattern.open}${sourceOf(pattern.inner)})`;
  }
};

/** Thrown when a match takes more steps than allowed. */
class TooManySteps extends Error {}

/** Reads on from a position; false if the rest does not match. */
type Next = (at: number) => boolean;

/**
 * Counts the characters and positions that a match compares, as the engines of browsers do: every alternative in order,
 * lookbehinds from right to left. It stops after `most` steps, and where the stack is full.
 */
export const countSteps = (pattern: Pattern, text: string, most: number): number => {
  let steps = 0;
  const compare = (holds: boolean): boolean => {
    if (++steps > most) throw new TooManySteps();
    return holds;
  };
  const createMatch = (direction: 1 | -1) => {
    const match = (node: Pattern, at: number, next: Next): boolean => {
      switch (node.kind) {
        case 'character': {
          const letter = text[direction === 1 ? at : at - 1];
          return compare(letter !== undefined && node.accepts(letter)) && next(at + direction);
        }
        case 'start':
          return compare(at === 0) && next(at);
        case 'end':
          return compare(at === text.length) && next(at);
        case 'sequence': {
          const parts = direction === 1 ? [...node.parts].reverse() : node.parts;
          return parts.reduce<Next>((rest, part) => (from) => match(part, from, rest), next)(at);
        }
        case 'choice':
          return node.parts.some((part) => match(part, at, next));
        case 'group':
          return match(node.inner, at, next);
        case 'look':
          return matchLook(node, at) && next(at);
        default:
          return matchTimes(node, { at, times: 0 }, next);
      }
    };
    const matchTimes = (
      node: Pattern & { kind: 'repeat' },
      { at, times }: { at: number; times: number },
      next: Next,
    ): boolean => {
      const again = (to: number): boolean =>
        // An empty repetition ends the loop, once there are enough of them.
        (to !== at || times < node.least) && matchTimes(node, { at: to, times: times + 1 }, next);
      if (times < node.most && match(node.inner, at, again)) return true;
      return times >= node.least && next(at);
    };
    return match;
  };
  const forwards = createMatch(1);
  const backwards = createMatch(-1);
  const matchLook = ({ open, inner }: Pattern & { kind: 'look' }, at: number): boolean =>
    (open[2] === '<' ? backwards : forwards)(inner, at, () => true) === open.endsWith('=');
  try {
    for (let start = 0; start <= text.length; start++) if (forwards(pattern, start, () => true)) break;
  } catch (error) {
    // Repetitions of repetitions may need more stack than there is. The steps until then are a lower bound, too.
    if (!(error instanceof TooManySteps || error instanceof RangeError)) throw error;
  }
  return steps;
};

const character = (source: string, accepts: (letter: string) => boolean): Pattern => ({
  kind: 'character',
  source,
  accepts,
});
const letters = fc.constantFrom(
  character('a', (letter) => letter === 'a'),
  character('b', (letter) => letter === 'b'),
  character('.', () => true),
  character('[ab]', (letter) => 'ab'.includes(letter)),
  character('\\w', (letter) => /\w/.test(letter)),
  character('[^b]', (letter) => letter !== 'b'),
);
const counts = fc.constantFrom<readonly [number, number]>(
  [0, 1],
  [0, Infinity],
  [1, Infinity],
  [2, 2],
  [0, 3],
  [1, 40],
  [30, 30],
  [20, 200],
  [5, Infinity],
  [300, 300],
);

const tree = fc.letrec<{ pattern: Pattern; atom: Pattern; part: Pattern; sequence: Pattern }>((tie) => ({
  atom: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    { weight: 4, arbitrary: letters },
    fc
      .tuple(fc.constantFrom('(' as const, '(?:' as const), tie('pattern'))
      .map(([open, inner]): Pattern => ({ kind: 'group', open, inner })),
  ),
  part: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    { weight: 3, arbitrary: tie('atom') },
    {
      weight: 3,
      arbitrary: fc
        .tuple(tie('atom'), counts)
        .map(([inner, [least, most]]): Pattern => ({ kind: 'repeat', inner, least, most })),
    },
    fc
      .tuple(
        fc.constantFrom('(?=' as const, '(?!' as const, '(?<=' as const, '(?<!' as const),
        tie('pattern'),
      )
      .map(([open, inner]): Pattern => ({ kind: 'look', open, inner })),
    fc.constantFrom<Pattern>({ kind: 'start' }, { kind: 'end' }),
  ),
  sequence: fc
    .array(tie('part'), { minLength: 1, maxLength: 4 })
    .map((parts): Pattern => ({ kind: 'sequence', parts })),
  pattern: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    { weight: 3, arbitrary: tie('sequence') },
    fc
      .array(tie('sequence'), { minLength: 2, maxLength: 3 })
      .map((parts): Pattern => ({ kind: 'choice', parts })),
  ),
}));

/** Patterns with nested repetition, overlapping branches, lookaround and large counts. */
export const anyPattern: fc.Arbitrary<Pattern> = tree.pattern;
