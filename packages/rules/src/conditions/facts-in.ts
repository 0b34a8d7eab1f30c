/** Finds the facts that a condition reads, and the groups that it refers to. */
import type { Json } from './condition.ts';
import { MAX_DEPTH, MAX_PARTS } from './limits.ts';

/** Facts that have been found, and the parts that may still be looked at: a cyclic condition has no end. */
interface Search {
  readonly facts: string[];
  parts: number;
}

/**
 * Paths of all facts that a condition reads, in its order and with repetitions: its keys that are not operators.
 * Keys inside of tests are properties of list items, and are not returned.
 */
export const factsIn = (condition: Json | undefined): readonly string[] => {
  const search: Search = { facts: [], parts: 0 };
  collectFacts(condition, search, 0);
  return search.facts;
};

const collectFacts = (node: Json | undefined, search: Search, depth: number): void => {
  if (!node || typeof node !== 'object' || depth > MAX_DEPTH * 2) return;
  for (const [key, part] of Object.entries(node)) {
    if (++search.parts > MAX_PARTS * 2) return;
    if (Array.isArray(node) || key[0] === '$') collectFacts(part, search, depth + 1);
    else search.facts.push(key);
  }
};

/** Names of all groups that a valid condition refers to. */
export const groupsIn = (condition: Json | undefined): readonly string[] =>
  condition && typeof condition === 'object'
    ? Object.entries(condition).flatMap(([key, part]) =>
        (key === '$inGroup' || key === '$notInGroup') && typeof part === 'string' ? part : groupsIn(part),
      )
    : [];
