/** Observes the slots of the config while consent is given: their exposure, and their session replay masks. */
import type { Tactful } from '@tactful/core';
import { engineOf } from '@tactful/core/internal';
import { triggerNames } from '@tactful/rules/internal';
import { ignoreErrors } from '../dom.ts';
import type { AttachedSlots } from '../slots/attach-slots.ts';
import { findSlots, slotName } from '../slots/find-slots.ts';
import { observeExposure } from './exposure.ts';
import { maskForReplay } from './replay-masks.ts';
import type { TriggerObserver } from './triggers.ts';

/** The observed slots. */
export interface SlotObserver {
  /** Observes slots that are new on the page. Removes every mask if consent was withdrawn. */
  update(): void;
  /** Removes every mask, and stops observing. */
  stop(): void;
}

/** Starts to observe. Each slot is masked, whatever it shows, so that masks do not depend on the profile. */
export function observeSlots(
  tactful: Tactful,
  page: Pick<AttachedSlots, 'placements' | 'onPlacements'>,
  triggers: TriggerObserver,
): SlotObserver {
  const { config, isTailored } = engineOf(tactful);
  const named = new Set(config.experiences.map(({ slot }) => slot));
  const awaitingView = new Set(
    config.experiences.flatMap((experience) =>
      triggerNames(experience).includes('visible') ? experience.slot : [],
    ),
  );
  const masked = new Map<Element, () => void>();
  const exposure = observeExposure({
    onVisible: (element) => {
      if (awaitingView.has(slotName(element))) triggers.fire('visible');
    },
    onExposed: (elements) => {
      // Only what is placed is exposed. The root element may show several layouts.
      for (const { element, slot } of page.placements())
        if (elements.has(element)) ignoreErrors(() => tactful.slots.markSeen(slot));
    },
  });
  const removeMasks = () => {
    for (const restore of masked.values()) restore();
    masked.clear();
  };
  const removeListener = page.onPlacements(() => {
    for (const { element } of page.placements()) exposure.observe(element);
  });
  return {
    update() {
      if (!isTailored()) return removeMasks();
      for (const element of findSlots()) {
        if (masked.has(element) || !named.has(slotName(element))) continue;
        masked.set(element, maskForReplay(element));
        exposure.observe(element);
      }
    },
    stop() {
      removeListener();
      exposure.stop();
      removeMasks();
    },
  };
}
