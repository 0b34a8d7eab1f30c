/**
 * Writes and reads bits with adaptive probabilities: a binary range coder, as in LZMA. Integers only, so that every machine reads
 * what another one wrote.
 */

/** Codes one bit in a context. A writer writes `bit`, and returns it; a reader ignores it, and returns the bit that it reads. */
export type CodeBit = (context: number, bit: number) => number;

const TOP = 2 ** 24;
const WORD = 2 ** 32;
/** Probabilities have 16 bits; the coder uses the first 12 of them. */
const CERTAIN = 2 ** 16;
const LIMITS = [64, CERTAIN - 64] as const;
/** A context adapts fast at first, and slowly later. */
const RATES = [1, 2, 3, 3, 4, 4, 4] as const;
const LAST_RATE = 5;

/** The probabilities of ones, by context. */
const createModel = () => {
  const probabilities = new Map<number, { one: number; count: number }>();
  const of = (context: number): { one: number; count: number } => {
    const known = probabilities.get(context);
    if (known) return known;
    const added = { one: CERTAIN / 2, count: 0 };
    probabilities.set(context, added);
    return added;
  };
  return {
    /** Divides the range: the first part is that of a one. */
    bound: (context: number, range: number): number => (range >>> 12) * (of(context).one >>> 4),
    update(context: number, bit: number): void {
      const state = of(context);
      const rate = RATES[state.count] ?? LAST_RATE;
      state.count += 1;
      const next = bit ? state.one + ((CERTAIN - state.one) >>> rate) : state.one - (state.one >>> rate);
      state.one = Math.min(LIMITS[1], Math.max(LIMITS[0], next));
    },
  };
};

/** A writer, and the bytes that it has written once it is finished. */
export interface BitWriter {
  readonly code: CodeBit;
  finish(): Uint8Array;
}

/** Creates a writer. */
export const createBitWriter = (): BitWriter => {
  const model = createModel();
  const bytes: number[] = [];
  let [low, range, cache, pending] = [0, WORD - 1, 0, 0];
  /** A byte is written once no carry can change it. */
  const shift = (): void => {
    if (low < 255 * TOP || low >= WORD) {
      const carry = low >= WORD ? 1 : 0;
      bytes.push((cache + carry) & 255);
      for (; pending > 0; pending--) bytes.push((255 + carry) & 255);
      cache = Math.floor(low / TOP) & 255;
    } else pending += 1;
    low = (low % TOP) * 256;
  };
  return {
    code(context, bit) {
      const bound = model.bound(context, range);
      if (bit) range = bound;
      else {
        low += bound;
        range -= bound;
      }
      model.update(context, bit);
      for (; range < TOP; range *= 256) shift();
      return bit;
    },
    finish() {
      for (let byte = 0; byte < 5; byte++) shift();
      return Uint8Array.from(bytes);
    },
  };
};

/** Creates a reader of what a writer has written. Bytes after the end are read as 0. */
export const createBitReader = (bytes: Uint8Array): CodeBit => {
  const model = createModel();
  let [place, code, range] = [0, 0, WORD - 1];
  const next = (): void => {
    code = (code % TOP) * 256 + (bytes[place++] ?? 0);
  };
  // The first byte is that of the empty cache.
  for (let byte = 0; byte < 5; byte++) next();
  return (context) => {
    const bound = model.bound(context, range);
    const bit = code < bound ? 1 : 0;
    if (bit) range = bound;
    else {
      code -= bound;
      range -= bound;
    }
    model.update(context, bit);
    for (; range < TOP; range *= 256) next();
    return bit;
  };
};
