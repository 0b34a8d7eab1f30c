/** Owns which function carries out which action of an experience. */
import type { Personalizer, Winner } from '@tactful/core';
import { root } from '../read.ts';
import { variantIn } from './find.ts';
import { insert } from './insert.ts';
import { message } from './message.ts';
import { order } from './order.ts';
import { rankBy } from './rank.ts';
import type { Placed, Spot } from './spot.ts';

/**
 * Sets `data-tactful-<slot>="<variant>"` on the root. Whatever runs on the page can read it: call the variant
 * something that tells nothing, like `b`.
 */
function layout({ slot, variant = '' }: Spot): Placed {
  const name = `data-tactful-${slot}`;
  const before = root.getAttribute(name);
  root.setAttribute(name, variant);
  return {
    isIntact: () => root.getAttribute(name) === variant,
    undo: () => (before === null ? root.removeAttribute(name) : root.setAttribute(name, before)),
  };
}

const ACTIONS: { readonly [A in Winner['action']]: (spot: Spot) => Placed | undefined } = {
  replace: insert,
  before: insert,
  after: insert,
  rank: order,
  suppress: order,
  shortcuts: order,
  layout,
  message,
};

/** Carries out the winner in its slot. */
export function place(
  personalizer: Personalizer,
  slot: string,
  element: HTMLElement,
  winner: Winner,
): Placed | undefined {
  const { action, variant, experience } = winner;
  return ACTIONS[action]({
    element,
    slot,
    action,
    variant,
    template: variantIn(element, variant),
    by: experience.by ?? (action === 'shortcuts' ? 'item' : 'category'),
    rankOf: rankBy(personalizer, experience, action),
    dismiss: () => personalizer.dismiss(slot),
  });
}
