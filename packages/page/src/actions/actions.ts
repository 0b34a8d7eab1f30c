/** The function of each action. */
import type { Action } from '../slots/placement.ts';
import { addLayout } from './layout.ts';
import { reorder } from './reorder.ts';
import { insertVariant } from './replace.ts';

/** By name. `message` is added by `observePage`: it is loaded after the first paint. */
export const ACTIONS: { readonly [name: string]: Action } = {
  replace: insertVariant,
  before: insertVariant,
  after: insertVariant,
  rank: reorder,
  suppress: reorder,
  shortcuts: reorder,
  layout: addLayout,
};
