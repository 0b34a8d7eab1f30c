/** Attaches Tactful to the page: its slots show what is decided, and its events are recorded after consent. */
import type { Issue, PageContext, Tactful } from '@tactful/core';
import { engineOf } from '@tactful/core/internal';
import { observePage } from './observe/observe-page.ts';
import { attachSlots } from './slots/attach-checked-slots.ts';
import type { Placement } from './slots/placement.ts';

/** How Tactful is attached to the page. */
export interface AttachOptions {
  /** Called for each issue of the page: a variant that is rejected, a slot that another script keeps overwriting. */
  readonly onIssue?: ((issue: Issue) => void) | undefined;
}

/** The page that Tactful is attached to. */
export interface AttachedPage {
  /** The slots that are personalized now. */
  placements(): readonly Placement[];
  /** Calls `listener` when the placements change. Returns its removal. */
  onPlacements(listener: () => void): () => void;
  /** Describes the page, where the attributes of its root element do not. Host attributes are merged. */
  setPage(page: PageContext): void;
  /** Restores the standard content of every slot, and stops observing the page. Later calls do nothing. */
  stop(): void;
}

/**
 * Attaches Tactful to the page.
 *
 * Slots and variants are found in the markup, also in markup that is added later. Events are read from `dataLayer`,
 * JSON-LD, Open Graph and `data-tactful-event`, and are recorded only after consent. Nothing throws into the page.
 */
export function attachPage(tactful: Tactful, { onIssue }: AttachOptions = {}): AttachedPage {
  const slots = attachSlots(engineOf(tactful), { onIssue });
  const stopObserving = observePage(tactful, slots, (message) =>
    onIssue?.({ severity: 'warning', path: 'page', message }),
  );
  return {
    placements: slots.placements,
    onPlacements: slots.onPlacements,
    setPage: slots.setPage,
    stop() {
      stopObserving();
      slots.stop();
    },
  };
}
