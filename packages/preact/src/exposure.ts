/** Reports exposure: a personalized slot that was in view counts for frequency caps. */
import { whenExposed } from '@tactful/element/internal';
import { useEffect, useRef } from '#framework';
import { useDecision } from './hooks.ts';
import { useTactfulContext } from './provider.tsx';

/** A reference that the framework fills with an element. */
export interface Reference<E> {
  current: E | null;
}

/** Reports exposures of the slot while its element shows `experience`; absent where it shows the standard content. */
export function useReportExposure(
  slot: string,
  element: Reference<Element>,
  experience: string | undefined,
): void {
  const { tactful } = useTactfulContext();
  useEffect(() => {
    if (!tactful || !element.current || experience === undefined) return;
    return whenExposed(element.current, () => tactful.slots.markSeen(slot));
  }, [tactful, slot, element, experience]);
}

/**
 * Returns a reference for the element that shows the decision of a slot: `<nav ref={useExposure('layout')}>`. An
 * exposure is reported after half of the element has been in view for a second.
 */
export function useExposure<E extends Element>(slot: string): Reference<E> {
  const element = useRef<E>(null);
  useReportExposure(slot, element, useDecision(slot).winner?.experience.id);
  return element;
}
