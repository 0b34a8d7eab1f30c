/** Looks up the effects of an experience on the page in the table of actions. */
import type { Experience } from '@tactful/rules';
import { ACTIONS } from '@tactful/rules/internal';

/** True if the action sets an attribute of the root element, and leaves the slot as it is. */
export const changesRoot = ({ action = 'replace' }: Experience): boolean =>
  Object.hasOwn(ACTIONS, action) && ACTIONS[action].setsRootAttribute;
