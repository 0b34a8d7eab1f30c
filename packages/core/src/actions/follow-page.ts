/** Keeps Tactful in step with the page: its description, its lifecycle, and the passing of time. */
import { watchPageLifecycle } from '../platform/page-lifecycle.ts';
import type { Runtime } from '../runtime.ts';
import type { ConsentFollower } from './follow-consent.ts';

/** Starts to follow the page. `sleep` is called with true when the page is left. Returns the removal. */
export const followPage = (
  { engine, expire }: Runtime,
  { follow, onOtherTab }: ConsentFollower,
  sleep: (isAsleep: boolean) => void,
): (() => void) => {
  const stopFollowing = engine.onPage(follow);
  const stopWatching = watchPageLifecycle({
    hide: sleep,
    show: onOtherTab,
    minute: () => {
      follow();
      expire();
      engine.emit('decisions');
    },
  });
  return () => {
    stopFollowing();
    stopWatching();
  };
};
