/** The time at which the panel is shown: it names days, and deletes what is younger than an hour. */

/** Epoch ms. */
export const now = (): number => Date.now();
