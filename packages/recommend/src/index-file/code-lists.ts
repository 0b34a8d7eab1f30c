/**
 * Codes lists of neighbors in few bits. Most neighbors can be predicted: from lists that contain the item, from the lists of
 * these items, and from those of items with similar ids. One function writes and reads, so that both predict the same.
 */
import type { CodeBit } from './bit-coder.ts';
import { expectNeighbors, type Known, type Lists } from './expect-neighbors.ts';

/** The most neighbors of a list. */
const MOST_NEIGHBORS = 31;

/** Contexts of different decisions do not mix. */
const CONTEXTS = { length: 0, outside: 2 ** 24, number: 2 ** 25, candidate: 2 ** 26, best: 2 ** 27 };

/** How many neighbors come first in their list. The order of the others is that of their expectation. */
const BEST = 3;

/** Codes a number of `width` bits, most significant first. Each prefix has its own probabilities. */
const codeNumber = (
  code: CodeBit,
  context: number,
  { value, width }: { readonly value: number; readonly width: number },
): number => {
  let prefix = 1;
  for (let place = width - 1; place >= 0; place--)
    prefix = prefix * 2 + code(context + prefix, (value >>> place) & 1);
  return prefix - 2 ** width;
};

const log2 = (value: number): number => 31 - Math.clz32(value + 1);

/** Codes the neighbors of one item: first those that are not expected, then each expected one as a bit. */
const codeNeighbors = (
  code: CodeBit,
  item: number,
  { known, list, width }: { readonly known: Known; readonly list: readonly number[]; readonly width: number },
): readonly number[] => {
  const length = codeNumber(code, CONTEXTS.length, { value: list.length, width: 5 });
  if (length === 0) return [];
  const expected = expectNeighbors(item, known);
  const unexpected = list.filter((neighbor) => !expected.has(neighbor)).sort((a, b) => a - b);
  const size = CONTEXTS.outside + log2(expected.size) * 256 + log2(length) * 32;
  const outside = codeNumber(code, size, { value: unexpected.length, width: 5 });
  const found: number[] = [];
  for (let at = 0; at < outside; at++) {
    found.push(codeNumber(code, CONTEXTS.number, { value: unexpected[at] ?? 0, width }));
    expected.raise(found[at] ?? 0);
  }
  while (found.length < length) {
    const [candidate, weight] = expected.take();
    const left = length - found.length;
    const context = CONTEXTS.candidate + Math.min(63, weight) * 4 + Math.min(3, left >>> 1);
    // The last ones are not coded: all of them are neighbors.
    if (expected.size >= left && !code(context, list.includes(candidate) ? 1 : 0)) continue;
    found.push(candidate);
    expected.raise(candidate);
  }
  return found;
};

/** Codes which neighbors come first: the others keep the order in which they were coded. */
const codeOrder = (code: CodeBit, found: readonly number[], list: readonly number[]): readonly number[] => {
  if (found.length <= BEST) return found;
  const best: number[] = [];
  const others: number[] = [];
  for (const [at, neighbor] of found.entries()) {
    const [places, left] = [BEST - best.length, found.length - at];
    const isOpen = places > 0 && places < left;
    const isBest = isOpen
      ? code(CONTEXTS.best + places * 32 + left, list.indexOf(neighbor) < BEST ? 1 : 0)
      : Number(places > 0);
    (isBest ? best : others).push(neighbor);
  }
  return [...best, ...others];
};

/**
 * Codes the lists of all items, in the order of their numbers.
 *
 * @param code - A writer or a reader of bits.
 * @param count - How many items there are.
 * @param given - The lists to write, and other lists of the same items that are known already. A reader has no lists to write.
 * @returns The lists as a reader returns them: the first neighbors are those of the lists written, in another order.
 */
export const codeLists = (
  code: CodeBit,
  count: number,
  given: { readonly lists?: Lists; readonly hints?: Lists },
): Lists => {
  const lists: (readonly number[])[] = [];
  const listers: number[][] = Array.from({ length: count }, () => []);
  const known: Known = { lists, listers, hints: given.hints ?? [] };
  const width = Math.max(1, log2(count - 1) + 1);
  for (let item = 0; item < count; item++) {
    const list = (given.lists?.[item] ?? []).slice(0, MOST_NEIGHBORS);
    const found = codeNeighbors(code, item, { known, list, width });
    lists.push(codeOrder(code, found, list));
    for (const neighbor of found) listers[neighbor]?.push(item);
  }
  return lists;
};
