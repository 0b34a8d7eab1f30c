/** The attributes of a slot element with their class, for frameworks that name it so. */
import { REPLAY_MASK_CLASSES } from '@tactful/core/internal';
import { SLOT_ATTRIBUTES } from './slot-element.ts';

export const slotProps: { readonly [name: string]: string } = {
  class: REPLAY_MASK_CLASSES,
  ...SLOT_ATTRIBUTES,
};
