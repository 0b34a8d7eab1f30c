/** What each operator of a condition tests: the verdicts of GrowthBook's SDK specification 0.8.0. */
import { PATTERN_INPUT } from './limits.ts';

/** Answers whether a value passes; made from the operand once, asked often. */
export type Test = (actual: unknown) => boolean;

/** Operators that are the contrary of another one. */
export const CONTRARY: { readonly [operator: string]: string } = {
  $ne: '$eq',
  $nin: '$in',
  $nini: '$ini',
  $notInGroup: '$inGroup',
  $vne: '$veq',
};

/** `null`, `array`, or what `typeof` says. */
export const typeOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;

const fold = (value: unknown): unknown => (typeof value === 'string' ? value.toLowerCase() : value);

// Numbers are padded so that the order of text is theirs; '~' sorts a release behind its candidates.
const padded = (value: unknown): string => {
  const text = typeof value === 'number' ? `${value}` : typeof value === 'string' && value ? value : '0';
  const parts = text.replace(/^v|\+.*$/g, '').split(/[-.]/);
  if (parts.length === 3) parts.push('~');
  return parts.map((part) => (/^\d+$/.test(part) ? part.padStart(5) : part)).join('-');
};

/** Tests whether a value, or one of its items, is among `values`; `same` maps what counts as equal. */
export const among = (values: readonly unknown[], same = (value: unknown): unknown => value): Test => {
  const has = (item: unknown) => values.includes(same(item));
  return (actual) => (Array.isArray(actual) ? actual.some(has) : has(actual));
};

/** Makes a pattern, or nothing of what is none. */
export type PatternOf = (source: string, flags: string) => RegExp | undefined;

/** Makes a pattern of what has been checked. */
export const patternOf: PatternOf = (source, flags) => new RegExp(source, flags);

const matching =
  (flags: string) =>
  (source: unknown, make: PatternOf): Test | undefined => {
    const pattern = typeof source === 'string' && make(source, flags);
    return pattern
      ? (actual) => {
          const text = String(actual);
          if (text.length > PATTERN_INPUT) throw RangeError();
          return pattern.test(text);
        }
      : undefined;
  };

// Values are ordered as JavaScript orders them: `never` promises no type.
type Maker = (operand: never, make: PatternOf) => ((actual: never) => boolean) | undefined;

const order: Maker[] = [
  (operand) => (actual) => actual === operand,
  (operand) => (actual) => actual < operand,
  (operand) => (actual) => actual <= operand,
  (operand) => (actual) => actual > operand,
  (operand) => (actual) => actual >= operand,
];

const ofVersions =
  (order: Maker): Maker =>
  (operand, make) => {
    // Padded versions are text, and text has an order.
    const test = order(padded(operand) as never, make);
    return test && ((actual) => test(padded(actual) as never));
  };

const orders = (prefix: string, makers: readonly Maker[]) =>
  Object.fromEntries(['eq', 'lt', 'lte', 'gt', 'gte'].map((name, at) => [prefix + name, makers[at]]));

/** Makes the test of every operator whose operand holds no further condition; nothing for an operand that fits none. */
export const OPERATORS: { readonly [operator: string]: Maker | undefined } = {
  ...orders('$', order),
  ...orders('$v', order.map(ofVersions)),
  $exists: (operand) => (actual) => (operand ? actual != null : actual == null),
  $type: (operand) => (actual) => typeOf(actual) === operand,
  $in: (operand) => (Array.isArray(operand) ? among(operand) : undefined),
  $ini: (operand) => (Array.isArray(operand) ? among((operand as unknown[]).map(fold), fold) : undefined),
  $regex: matching(''),
  $regexi: matching('i'),
};

/** The test of a bare value, as in `{ "page.type": "home" }`; objects and lists are compared as JSON. */
export const bare = (operand: unknown, insensitive?: boolean): Test => {
  if (typeof operand === 'string') {
    if (!insensitive) return (actual) => `${actual}` === operand;
    const folded = operand.toLowerCase();
    return (actual) => String(actual).toLowerCase() === folded;
  }
  // Multiplying turns "3" and null into numbers, as the specification does.
  if (typeof operand === 'number') return (actual) => (actual as number) * 1 === operand;
  if (typeof operand === 'boolean') return (actual) => actual !== null && !!actual === operand;
  if (operand === null) return (actual) => actual === null;
  const json = JSON.stringify(operand);
  return (actual) => JSON.stringify(actual) === json;
};
