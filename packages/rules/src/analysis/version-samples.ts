/** Picks versions, and other texts in an order, from each side of some bounds. */
import { compareRarely } from '../conditions/operators.ts';
import type { ValueSamples } from './text-samples.ts';

/** The order of `$vlt`, or that of `$lt`. */
type Order = '$v' | '$';

const isBefore = (order: Order, one: string, other: string): boolean =>
  order === '$v' ? compareRarely('$vlt', one, other) : one < other;

/** Texts around a bound, the readable ones first. The last comes next in any order of texts. */
const around = (order: Order, bound: string): readonly string[] =>
  order === '$v'
    ? [
        bound,
        // The same version, written in another way.
        `${bound}+0`,
        `v${bound}`,
        `${bound}-0`,
        bound.replace(/\d+(?!.*\d)/, (digits) => `${Number(digits) + 1}`),
        `${bound}\u0000`,
      ]
    : [bound, `${bound}\u0000`];

/** The bounds below a text, and those that equal it: texts with the same place have the same results. */
const placeOf = (order: Order, text: string, bounds: readonly string[]): string =>
  bounds
    .map((bound) => (isBefore(order, bound, text) ? '>' : isBefore(order, text, bound) ? '<' : '='))
    .join('');

/** Texts that equal each bound, lie between two of them, and outside of all. */
export const orderedSamples = (order: Order, bounds: readonly string[]): ValueSamples<string> => {
  if (!bounds.length) return { values: [], isComplete: true };
  const outside = order === '$v' ? ['0', '99999.0.0', '\u0000'] : [''];
  const values = [...new Set([...outside, ...bounds.flatMap((bound) => around(order, bound))])];
  const distinct = bounds.filter(
    (bound, at) => !bounds.slice(0, at).some((one) => placeOf(order, one, [bound]) === '='),
  );
  const places = new Set(values.map((value) => placeOf(order, value, distinct)));
  return { values, isComplete: places.size === distinct.length * 2 + 1 };
};
