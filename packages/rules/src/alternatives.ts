/** What a fact could be instead, as far as the tests of a condition can tell. */
import type { Json } from './condition.ts';
import { typeOf } from './operators.ts';
import type { Step } from './program.ts';

/**
 * True if a test is taken to come out either way, whatever else is known of the fact. So it is with lists, patterns
 * and versions, where no few values stand for all.
 */
export const isFree = ({ name, operand, cell }: Step): boolean =>
  name
    ? /^\$(reg|el|al|si|v|inG)/.test(name) ||
      (/^\$ini?$/.test(name) && cell.value === null) ||
      Array.isArray(cell.value)
    : typeOf(operand) === 'object' || Array.isArray(operand) || Array.isArray(cell.value);

const numbersAround = (number: number): number[] => {
  const little = Math.abs(number) * 1e-9 || 1e-9;
  return [number - little, number, number + little];
};

// Values that a test of `leaf` could tell apart: itself, its neighbours in order, and what is equal to it in some sense.
const around = (leaf: Json): unknown[] => {
  if (Array.isArray(leaf)) return leaf.flatMap(around);
  const text = `${leaf}`;
  const numbers =
    leaf === null || leaf === '' || Number.isNaN(Number(leaf)) ? [] : numbersAround(Number(leaf));
  return [text, `${text}\0`, text.toLowerCase(), text.toUpperCase(), ...numbers, ...numbers.map(String)];
};

/** Values of the type of the fact that stand for all others: each way its `steps` can come out, one of them does. */
export const alternatives = (
  steps: readonly Step[],
  value: unknown,
  untyped: boolean,
): readonly unknown[] => {
  const type = typeOf(value);
  const values = [true, false, 0, 1, '', 'x', value, ...steps.flatMap(({ operand }) => around(operand))];
  return [
    ...new Set(type === 'null' ? values : values.filter((one) => typeOf(one) === type)),
    ...(untyped ? [null] : []),
  ];
};
