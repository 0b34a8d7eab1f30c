/** Prevents visible swaps: a decision that comes too late waits until the slot is out of view. */
import { HOLD_MS, isInView, wasContentSeen, whenOutOfView } from '@tactful/element/internal';
import { useBeforePaint, useEffect, useState } from '#framework';
import type { Reference } from './exposure.ts';
import { useTactfulContext } from './provider.tsx';

/** Nothing is shown until it is known whether the decision came in time. */
const PENDING = Symbol('pending');

/**
 * Returns whether the slot may show its decision now.
 *
 * While the profile is being read the slot is hidden but keeps its space, for at most 100 ms. A decision that comes
 * later, or replaces server content that was in view for longer, waits until the slot is out of view. Decisions that
 * change afterwards, for example because the visitor pressed a button, are shown at once.
 *
 * @param experience - The id of the decided experience; absent if there is none.
 */
export function useAntiFlicker(
  element: Reference<HTMLElement>,
  slot: string,
  experience: string | undefined,
): boolean {
  const { tactful, store, serverElements } = useTactfulContext();
  const [late, setLate] = useState<string | typeof PENDING | undefined>();

  useBeforePaint(() => {
    const node = element.current;
    if (!tactful || !store || !node || store.getConsentStatus() !== 'tailored') return;
    let isTooLate = !!serverElements?.has(node) && wasContentSeen();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const release = () => {
      clearTimeout(timer);
      node.style.visibility = '';
      setLate(isTooLate && isInView(node) ? store.getDecision(slot).winner?.experience.id : undefined);
    };
    if (tactful.isReady()) {
      release();
      return;
    }
    setLate(PENDING);
    if (!isTooLate) {
      node.style.visibility = 'hidden';
      timer = setTimeout(() => {
        node.style.visibility = '';
        isTooLate = true;
      }, HOLD_MS);
    }
    let isUnmounted = false;
    void tactful.ready.then(() => isUnmounted || release());
    return () => {
      isUnmounted = true;
      clearTimeout(timer);
      node.style.visibility = '';
    };
  }, [tactful, store, serverElements, slot, element]);

  const isLate = late !== undefined && late === experience;
  useEffect(() => {
    if (isLate && element.current) return whenOutOfView(element.current, () => setLate(undefined));
    return undefined;
  }, [isLate, element]);
  return late !== PENDING && !isLate;
}
