/** Prevents visible swaps: a decision that comes too late waits until the slot is out of view. */
import type { Tactful } from '@tactful/core';
import { HOLD_MS, isInView, wasContentSeen, whenOutOfView } from './slot-element.ts';

/** A slot of an app, while the profile is being read. */
export interface HeldSlot {
  readonly tactful: Tactful;
  readonly slot: string;
  readonly element: HTMLElement;
  /** True if a server rendered the element: the visitor may have read its standard content. */
  readonly isFromServer: boolean;
}

/** Whether a slot may show its decision. */
export interface Hold {
  /** False while it is not known whether the decision came in time, and for the decision that came too late. */
  allows(experience: string): boolean;
  stop(): void;
}

/**
 * Hides a slot while the profile is being read, for at most 100 ms. A decision that comes later, or replaces server
 * content that was in view for longer, waits until the slot is out of view. Later changes are shown at once.
 *
 * @param onChange - Called when more is allowed.
 */
export function holdSlot({ tactful, slot, element, isFromServer }: HeldSlot, onChange: () => void): Hold {
  let isTooLate = isFromServer && wasContentSeen();
  let isPending = tactful.consent.get().status === 'tailored';
  let late: string | undefined;
  let stopWatching = () => {};
  let timer: ReturnType<typeof setTimeout> | undefined;
  const reveal = () => {
    clearTimeout(timer);
    element.style.visibility = '';
  };
  const release = () => {
    isPending = false;
    reveal();
    if (!isTooLate || !isInView(element)) return;
    late = tactful.getSnapshot(slot).winner?.experience.id;
    stopWatching = whenOutOfView(element, () => {
      late = undefined;
      stopWatching();
      onChange();
    });
  };
  if (isPending && tactful.isReady()) release();
  if (isPending) {
    if (!isTooLate) {
      element.style.visibility = 'hidden';
      timer = setTimeout(() => {
        reveal();
        isTooLate = true;
      }, HOLD_MS);
    }
    void tactful.ready.then(() => {
      if (!isPending) return;
      release();
      onChange();
    });
  }
  return {
    allows: (experience) => !isPending && late !== experience,
    stop() {
      isPending = false;
      reveal();
      stopWatching();
    },
  };
}
