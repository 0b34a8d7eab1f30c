/** Assigns by hashing, with the results of GrowthBook's SDK specification 0.8.0. */

/** FNV-1a with 32 bits over UTF-16 code units: names things briefly, guards nothing against an attacker. */
export const fnv = (text: string): number => {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
};

/** A number from 0 up to but not including 1; `null` for a version other than 1 or 2. */
export const hash = (seed: string, value: string, version: number): number | null =>
  version === 2
    ? (fnv(`${fnv(seed + value)}`) % 10000) / 10000
    : version === 1
      ? (fnv(value + seed) % 1000) / 1000
      : null;

/** `count` equal shares of 1. */
export const equalWeights = (count: number): number[] => (count > 0 ? Array(count).fill(1 / count) : []);

/** A range of hashes: from, inclusive, to, exclusive. */
export type HashRange = readonly [from: number, to: number];

const within = (value: number | null, from: number, to: number): boolean =>
  value !== null && value >= from && value < to;

/** The ranges of `count` variations, each shrunk to `coverage`; weights that do not add up to 1 count as equal. */
export const bucketRanges = (
  count: number,
  coverage = 1,
  weights?: readonly number[] | null,
): HashRange[] => {
  const share = Math.min(Math.max(coverage, 0), 1);
  const total = weights?.reduce((sum, weight) => sum + weight, 0) ?? 0;
  const valid = weights?.length === count && total >= 0.99 && total <= 1.01;
  let start = 0;
  return (valid ? weights : equalWeights(count)).map((weight) => {
    const range: HashRange = [start, start + share * weight];
    start += weight;
    return range;
  });
};

/** Index of the range that holds `value`; -1 where none does. */
export const chooseVariation = (value: number, ranges: readonly HashRange[]): number =>
  ranges.findIndex(([from, to]) => within(value, from, to));

/** True if `id` falls into the namespace's part: ranges of one name that do not overlap exclude each other. */
export const inNamespace = (id: string, [name, from, to]: readonly [string, number, number]): boolean =>
  within(hash(`__${name}`, id, 1), from, to);
