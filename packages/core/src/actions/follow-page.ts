/** Keeps Tactful in step with the page: its description, its lifecycle, and the passing of time. */
import { watchPageLifecycle } from '../platform/page-lifecycle.ts';
import type { Runtime } from '../runtime.ts';
import type { ConsentFollower } from './follow-consent.ts';

/** A part that stops its work with the browser while the page is left. */
interface Sleeper {
  sleep(isAsleep: boolean): void;
}

/** Starts to follow the page. Returns the removal. */
export const followPage = (
  { engine, expire }: Runtime,
  { follow, onOtherTab }: ConsentFollower,
  sleepers: readonly Sleeper[],
): (() => void) => {
  const stopFollowing = engine.onPage(follow);
  const stopWatching = watchPageLifecycle({
    hide: (isHidden) => {
      for (const sleeper of sleepers) sleeper.sleep(isHidden);
    },
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
