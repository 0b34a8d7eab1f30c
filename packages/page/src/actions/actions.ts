/** Owns which function carries out which action of an experience. */
import { root, tactfulAttribute } from '../dom.ts';
import type { Action, ActionContext } from '../slots/placement.ts';
import { reorder } from './reorder.ts';
import { insertVariant } from './replace.ts';

/**
 * Adds the variant's name to `data-tactful-layout` on the root. Whatever runs on the page can read it: call it
 * something that tells nothing, like `b`.
 */
const layout: Action = ({ variant = '' }: ActionContext) => {
  const others = () =>
    tactfulAttribute(root, 'layout')
      .split(' ')
      .filter((name) => name && name !== variant);
  const set = (names: readonly string[]) =>
    names.length
      ? root.setAttribute('data-tactful-layout', names.join(' '))
      : root.removeAttribute('data-tactful-layout');
  set([...others(), variant]);
  return {
    isIntact: () => tactfulAttribute(root, 'layout').split(' ').includes(variant),
    undo: () => set(others()),
  };
};

/** By name; what is missing is added when the rest of the page's code has come. */
export const ACTIONS: { [action: string]: Action } = {
  replace: insertVariant,
  before: insertVariant,
  after: insertVariant,
  rank: reorder,
  suppress: reorder,
  shortcuts: reorder,
  layout,
};
