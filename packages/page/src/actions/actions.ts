/** The function of each action. */
import type { Action } from '../slots/placement.ts';
import type { SlotSafety } from '../slots/safety.ts';
import { addLayout } from './layout.ts';
import { createReorder } from './reorder.ts';
import { insertVariant } from './replace.ts';

/** Creates the actions, by name. `message` is added by `observePage`: it is loaded after the first paint. */
export function createActions(safety: SlotSafety): { readonly [name: string]: Action } {
  const reorder = createReorder(safety);
  return {
    replace: insertVariant,
    before: insertVariant,
    after: insertVariant,
    rank: reorder,
    suppress: reorder,
    shortcuts: reorder,
    layout: addLayout,
  };
}
