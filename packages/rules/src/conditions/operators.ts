/** The operators that compare a value with an operand, with the results of GrowthBook's SDK specification 0.8.0. */
import type { Json } from './condition.ts';
import { MAX_PARTS } from './limits.ts';

/**
 * Thrown inside the evaluator for a part that cannot be evaluated: an unknown operator, an operand of the wrong type,
 * an unsafe pattern, a limit that is exceeded. The evaluator catches it in one place; it never leaves this package.
 */
export const MALFORMED: Error = new Error('This condition cannot be evaluated.');

/** `null`, `array`, or the result of `typeof`. */
export const typeOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;

const toLowerCase = (value: unknown): unknown => (typeof value === 'string' ? value.toLowerCase() : value);

/** A list operand. */
export const listOf = (operand: Json): readonly Json[] => {
  if (!Array.isArray(operand) || operand.length > MAX_PARTS) throw MALFORMED;
  return operand;
};

/** True if `actual`, or one of its items if it is a list, is one of `values`. */
export const isAmong = (actual: unknown, values: readonly unknown[]): boolean => {
  if (!Array.isArray(actual)) return values.includes(actual);
  for (const item of actual) if (values.includes(item)) return true;
  return false;
};

/** The same, whatever the case of texts. */
const isAmongIgnoringCase = (actual: unknown, values: readonly unknown[]): boolean => {
  const folded = values.map(toLowerCase);
  return isAmong(Array.isArray(actual) ? actual.map(toLowerCase) : toLowerCase(actual), folded);
};

/** A version as text whose alphabetical order is the order of versions; '~' sorts a release after its candidates. */
const paddedVersion = (value: unknown): string => {
  const text = typeof value === 'number' ? `${value}` : typeof value === 'string' && value ? value : '0';
  const parts = text.replace(/^v|\+.*$/g, '').split(/[-.]/);
  if (parts.length === 3) parts.push('~');
  return parts.map((part) => (/^\d+$/.test(part) ? part.padStart(5) : part)).join('-');
};

/** True if `actual` equals a bare value, as in `{ "page.type": "home" }`; objects and lists are compared as JSON. */
export const equalsBare = (actual: unknown, operand: Json): boolean => {
  if (typeof operand === 'string') return `${actual}` === operand;
  // Multiplying turns "3" and null into numbers, as the specification does.
  if (typeof operand === 'number') return (actual as number) * 1 === operand;
  if (typeof operand === 'boolean') return actual !== null && !!actual === operand;
  if (operand === null) return actual === null;
  return JSON.stringify(actual) === JSON.stringify(operand);
};

/** The same for texts, whatever their case. */
export const equalsIgnoringCase = (actual: unknown, operand: string): boolean =>
  String(actual).toLowerCase() === operand.toLowerCase();

/** True if each operand is found in a list. */
export const hasAll = (
  actual: unknown,
  operands: readonly Json[],
  fits: (item: unknown, operand: Json) => boolean,
): boolean =>
  Array.isArray(actual) && operands.every((operand) => actual.some((item) => fits(item, operand)));

/**
 * The result of an operator that most conditions have. JavaScript orders values of any type; the casts to numbers only satisfy
 * the compiler.
 *
 * @returns `undefined` for any other name.
 * @throws {Error} `MALFORMED` for an operand that does not fit, and whatever the conversion of `actual` throws.
 */
export const compareValue = (name: string, actual: unknown, operand: Json): boolean | undefined => {
  switch (name) {
    case '$gte':
      return (actual as number) >= (operand as number);
    case '$gt':
      return (actual as number) > (operand as number);
    case '$lt':
      return (actual as number) < (operand as number);
    case '$lte':
      return (actual as number) <= (operand as number);
    case '$eq':
      return actual === operand;
    case '$ne':
      return actual !== operand;
    case '$in':
      return isAmong(actual, listOf(operand));
    case '$nin':
      return !isAmong(actual, listOf(operand));
    default:
      return undefined;
  }
};

/**
 * The result of an operator that few conditions have, and whose operand contains no further condition.
 *
 * @throws {Error} `MALFORMED` for any other name, and as `compareValue` does.
 */
export const compareRarely = (name: string, actual: unknown, operand: Json): boolean => {
  switch (name) {
    case '$ini':
      return isAmongIgnoringCase(actual, listOf(operand));
    case '$nini':
      return !isAmongIgnoringCase(actual, listOf(operand));
    case '$exists':
      return operand ? actual != null : actual == null;
    case '$type':
      return typeOf(actual) === operand;
    default:
      return compareVersions(name, paddedVersion(actual), paddedVersion(operand));
  }
};

const compareVersions = (name: string, actual: string, operand: string): boolean => {
  switch (name) {
    case '$veq':
      return actual === operand;
    case '$vne':
      return actual !== operand;
    case '$vlt':
      return actual < operand;
    case '$vlte':
      return actual <= operand;
    case '$vgt':
      return actual > operand;
    case '$vgte':
      return actual >= operand;
    default:
      throw MALFORMED;
  }
};
