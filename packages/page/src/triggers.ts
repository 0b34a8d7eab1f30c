/** Owns the triggers that hold by what is known when the page is shown. */
import type { Tailoring } from '@tactful/core';

/** A fact and the least value with which it fires; `true` counts as 1. */
const LEAST: {
  readonly return: Least;
  readonly cart: Least;
  readonly purchase: Least;
  readonly hours: Least;
} = {
  return: ['visits.count', 2],
  cart: ['cart.abandoned', 1],
  purchase: ['bought.all.visit', 1],
  hours: ['visits.usualHour', 1],
};
type Least = readonly [fact: string, least: number];

/**
 * @param fired - The triggers that have fired on this page; those that fire now are added.
 */
export function fireKnown({ fact, fire }: Tailoring, fired: Set<string>): void {
  for (const name of Object.keys(LEAST) as (keyof typeof LEAST)[]) {
    const [path, least] = LEAST[name];
    if (fired.has(name) || +fact(path) < least) continue;
    fired.add(name);
    fire(name);
  }
}
