/** Owns the triggers that hold by what is known when the page is shown. */
import type { Tailoring } from '@tactful/core';

/** A trigger, a fact and the least value of it with which it fires; `true` counts as 1. */
const LEAST = [
  ['return', 'visits.count', 2],
  ['cart', 'cart.abandoned', 1],
  ['purchase', 'bought.all.visit', 1],
  ['hours', 'visits.usualHour', 1],
] as const;

/**
 * @param fired - The triggers that have fired on this page; those that fire now are added.
 */
export function fireKnown({ fact, fire }: Tailoring, fired: Set<string>): void {
  for (const [name, path, least] of LEAST) {
    if (fired.has(name) || +fact(path) < least) continue;
    fired.add(name);
    fire(name);
  }
}
