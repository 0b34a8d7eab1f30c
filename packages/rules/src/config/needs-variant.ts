/** Finds out which experiences must name a variant. Only validation needs it. */
import type { ActionDescription } from './actions.ts';

/** True if the action shows a variant: an experience with it needs `variant` or `experiment`. */
export const needsVariant = ({ inserts, setsRootAttribute }: ActionDescription): boolean =>
  inserts || setsRootAttribute;
