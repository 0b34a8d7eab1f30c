/** Owns the triggers that hold by what is known when the page is shown. */
import type { Engine } from '@tactful/core';

/** A trigger, a fact and the least value of it with which it fires; `true` counts as 1. */
const LEAST = [
  ['return', 'visits.count', 2],
  ['cart', 'cart.abandoned', 1],
  ['purchase', 'bought.all.visit', 1],
  ['hours', 'visits.usualHour', 1],
] as const;

/**
 * Makes what fires those of them that the config waits for.
 *
 * @returns To be called at each look, with what has fired on this page; what fires then is added.
 */
export function knownTriggers({ config, fact, fire }: Engine): (fired: Set<string>) => void {
  const waits = JSON.stringify(config.experiences.map(({ trigger }) => trigger));
  const known = LEAST.filter(([name]) => waits.includes(`"${name}"`));
  return (fired) => {
    for (const [name, path, least] of known) {
      if (fired.has(name) || +fact(path) < least) continue;
      fired.add(name);
      fire(name);
    }
  };
}
