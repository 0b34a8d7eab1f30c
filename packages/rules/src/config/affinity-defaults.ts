/** How fast the interest in something fades, where the config has no `catalog.halfLifeDays`. */

/** Days after which an event counts half in an affinity. */
export const DEFAULT_HALF_LIFE_DAYS = 14;
