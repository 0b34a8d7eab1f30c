/** Loads the action `recommend`, for configs that have it: the same file for every visitor. */
import type { PublishedConfig } from '@tactful/rules';
import { BUILD } from '../build-id.ts';
import type { Action } from '../slots/placement.ts';
import type { SlotSafety } from '../slots/safety.ts';

/** Resolves with the action; `undefined` if no experience of the config has it. Rejects if its file cannot be used. */
export async function loadRecommend(
  { experiences }: PublishedConfig,
  safety: SlotSafety,
): Promise<Action | undefined> {
  if (!experiences.some(({ action }) => action === 'recommend')) return undefined;
  const file = await import('./recommend-action.ts').catch((error) => {
    throw Error(`its file was not loaded: ${error}. Serve it from the folder of the other files`);
  });
  if (file.BUILD !== BUILD)
    throw Error('its file is from another build. Deploy the files of one build together');
  return file.createRecommend(safety);
}
