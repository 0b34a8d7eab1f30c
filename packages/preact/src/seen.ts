/** Owns reporting a tailored spot as seen: caps and cool-downs count on it. */
import { useEffect, useRef } from '#framework';
import { useDecision } from './hooks.ts';
import { useScene } from './provider.tsx';
import { whenSeen } from './spot.ts';

/** A reference as the framework fills it. */
export interface Reference<E> {
  current: E | null;
}

/** Reports the slot as seen while `experience` is what the element shows; absent: it shows the generic content. */
export function useReport(slot: string, element: Reference<Element>, experience: string | undefined): void {
  const { personalizer } = useScene();
  useEffect(() => {
    if (!personalizer || !element.current || experience === undefined) return;
    return whenSeen(element.current, () => personalizer.seen(slot));
  }, [personalizer, slot, element, experience]);
}

/**
 * A reference for the element that shows what `useDecision(slot)` says: `<nav ref={useSeen('layout')}>`. Once half of
 * it has been in view for a second, the slot is reported as seen.
 */
export function useSeen<E extends Element>(slot: string): Reference<E> {
  const element = useRef<E>(null);
  useReport(slot, element, useDecision(slot).winner?.experience.id);
  return element;
}
