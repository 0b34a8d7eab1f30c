/** Finds out which experiences insert content, for the checks of that content. */
import type { Experience } from '@tactful/rules';
import { ACTIONS } from '@tactful/rules/internal';

/**
 * True if the action inserts a variant, so that the variants of the slot must be safe. An action that the table does not
 * contain counts as one that does: nothing is inserted unchecked.
 */
export const insertsVariant = ({ action = 'replace' }: Experience): boolean =>
  !Object.hasOwn(ACTIONS, action) || ACTIONS[action].inserts;
