/** Owns that nothing changes under the visitor's eyes: what came too late waits until the spot is out of view. */
import { useBeforePaint, useEffect, useState } from '#framework';
import { useScene } from './provider.tsx';
import type { Reference } from './seen.ts';
import { isInView, whenOutOfView } from './spot.ts';

/** As long is a spot hidden in its place, or is what a server has drawn taken as not yet seen. */
const HOLD_MS = 100;

/** Nothing is shown before it is known whether it comes in time. */
const WAITING = Symbol('waiting');

/** True if the page was painted long enough ago for its generic content to have been seen. */
function wasSeen(): boolean {
  const [paint] = performance.getEntriesByName('first-contentful-paint');
  return !!paint && performance.now() - paint.startTime > HOLD_MS;
}

/**
 * Says whether the spot may show what was decided.
 *
 * A spot whose profile is still being read is hidden in its place, for 100 ms at most. What is decided after that, or
 * where a server's generic content has been in view for longer, waits until the spot is out of view. Whatever is
 * decided later, as by a press on a button, is shown at once.
 *
 * @param decided - Names what was decided; absent if nothing was.
 */
export function useCalm(spot: Reference<HTMLElement>, slot: string, decided: string | undefined): boolean {
  const { personalizer, answers, served } = useScene();
  const [late, setLate] = useState<string | typeof WAITING | undefined>();

  useBeforePaint(() => {
    const element = spot.current;
    if (!personalizer || !answers || !element || answers.choice() !== 'tailored') return;
    let isTooLate = !!served?.has(element) && wasSeen();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const begin = () => {
      clearTimeout(timer);
      element.style.visibility = '';
      setLate(isTooLate && isInView(element) ? answers.decision(slot).winner?.experience.id : undefined);
    };
    if (personalizer.isReady()) {
      begin();
      return;
    }
    setLate(WAITING);
    if (!isTooLate) {
      element.style.visibility = 'hidden';
      timer = setTimeout(() => {
        element.style.visibility = '';
        isTooLate = true;
      }, HOLD_MS);
    }
    let isOver = false;
    void personalizer.ready.then(() => isOver || begin());
    return () => {
      isOver = true;
      clearTimeout(timer);
      element.style.visibility = '';
    };
  }, [personalizer, answers, served, slot, spot]);

  const isLate = late !== undefined && late === decided;
  useEffect(() => {
    if (isLate && spot.current) return whenOutOfView(spot.current, () => setLate(undefined));
    return undefined;
  }, [isLate, spot]);
  return late !== WAITING && !isLate;
}
