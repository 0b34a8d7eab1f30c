/** Runs the actions of buttons. */
import { resultText } from '../status-text.ts';
import type { Action, Frame } from './contract.ts';

/**
 * Runs an action, and shows how it ended. For a real act of a person only: `click()` by a script makes an event that is not
 * trusted.
 */
export const runAction = async (frame: Frame, action: Action, event: Event): Promise<void> => {
  if (!event.isTrusted) return;
  const outcome = await action(event);
  if (!outcome) frame.render();
  else if (typeof outcome === 'function') frame.showNotice({ message: frame.t('done'), undo: outcome });
  else if ('message' in outcome) frame.showNotice(outcome);
  else frame.showNotice({ message: resultText(frame, outcome) });
};
