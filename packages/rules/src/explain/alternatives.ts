/** What a fact could be instead, as far as the tests of a condition can tell. */
import type { Json } from '../conditions/condition.ts';
import { typeOf } from '../conditions/operators.ts';
import type { Step } from '../plan/program.ts';

// With more words than these, lists of them are too many to try.
const MOST_WORDS = 5;
const MOST_LENGTH = 9;

const leavesOf = (operand: Json): Json[] =>
  operand && typeof operand === 'object' ? Object.values(operand).flatMap(leavesOf) : [operand];

// Itself, its neighbours in order, and what equals it in some sense.
const around = (leaf: Json): unknown[] => {
  const text = `${leaf}`;
  const number = text.trim() ? Number(text) : Number.NaN;
  const little = Math.abs(number) * 1e-9 || 1e-9;
  const numbers = Number.isNaN(number) ? [] : [number - little, number, number + little];
  return [text, `${text}\0`, text.toLowerCase(), text.toUpperCase(), ...numbers, ...numbers.map(String)];
};

// All sets of the words, and each with so many other words that every length is met.
const listsOf = (leaves: readonly Json[]): unknown[] => {
  const words = [...new Set(leaves.map(String))];
  const longest = Math.max(0, ...leaves.filter((leaf) => typeof leaf === 'number')) + 2;
  if (words.length > MOST_WORDS || longest > MOST_LENGTH) return [];
  let lists: string[][] = [[]];
  for (const word of words) lists = lists.flatMap((list) => [list, [...list, word]]);
  for (let at = 0; at < longest; at++)
    lists.push(...lists.filter((list) => list.length === at).map((list) => [...list, `\0${at}`]));
  return lists;
};

/**
 * True if a test may come out either way whatever else is known of the fact: no few values stand for all where
 * there are patterns, versions or groups.
 */
export const isFree = ({ name, operand }: Step): boolean =>
  /\$(reg|v|inG)/.test(name + JSON.stringify(operand));

/**
 * Values of the type of the fact that stand for all others: each way in which its `steps` can come out, one of them
 * does. Empty if that would be too many, or the type is not known: then every test is free.
 */
export const alternatives = (steps: readonly Step[], value: unknown): readonly unknown[] => {
  const type = typeOf(value);
  const leaves = steps.flatMap(({ operand }) => leavesOf(operand));
  // Facts are never missing, unless the condition itself thinks of it.
  const missing = steps.some(({ name, operand }) => operand === null || /^\$(ex|t)/.test(name)) ? [null] : [];
  if (type === 'array') {
    // Whole lists are compared as JSON, and an order of items has no few values.
    const odd = steps.some(
      ({ name, operand }) =>
        (!name && typeof operand === 'object') || /"\$[lg]/.test(JSON.stringify(operand)),
    );
    const lists = odd ? [] : listsOf(leaves);
    return lists.length ? [...lists, ...missing] : lists;
  }
  if (type === 'null' || type === 'object') return [];
  const values = [true, false, 0, 1, '', 'x', value, ...leaves.flatMap(around)];
  return [...new Set(values.filter((one) => typeOf(one) === type)), ...missing];
};
