/** Owns which function carries out which action of an experience. */
import { mark, root } from '../read.ts';
import { insert } from './insert.ts';
import { order } from './order.ts';
import type { Act, Spot } from './spot.ts';

/**
 * Adds the variant's name to `data-tactful-layout` on the root. Whatever runs on the page can read it: call it
 * something that tells nothing, like `b`.
 */
const layout: Act = ({ variant = '' }: Spot) => {
  const others = () =>
    mark(root, 'layout')
      .split(' ')
      .filter((name) => name && name !== variant);
  const set = (names: readonly string[]) =>
    names.length
      ? root.setAttribute('data-tactful-layout', names.join(' '))
      : root.removeAttribute('data-tactful-layout');
  set([...others(), variant]);
  return {
    isIntact: () => mark(root, 'layout').split(' ').includes(variant),
    undo: () => set(others()),
  };
};

/** By name; what is missing is added when the rest of the page's code has come. */
export const ACTIONS: { [action: string]: Act } = {
  replace: insert,
  before: insert,
  after: insert,
  rank: order,
  suppress: order,
  shortcuts: order,
  layout,
};
