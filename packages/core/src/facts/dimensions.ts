/** The possible subjects of an event. Facts name one subject each; only minimization needs all of them. */

/** Possible subjects of an event: the values of these fields, and the price tier. */
export const DIMENSIONS = [
  'item',
  'category',
  'brand',
  'term',
  'feature',
  'question',
  'experience',
  'tier',
] as const;
export type Dimension = (typeof DIMENSIONS)[number];
