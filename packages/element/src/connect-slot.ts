/** Connects an element of an app to the decision of a slot. Bindings of frameworks render, this file decides when. */
import type { Issue, Winner } from '@tactful/core';
import { REPLAY_MASK_CLASSES } from '@tactful/core/internal';
import { findUnsafeChange, findUnsafeRendering, readStandardContent } from './content-check.ts';
import { type HeldSlot, type Hold, holdSlot } from './hold-slot.ts';
import { markVariant } from './mark-variant.ts';
import { rejectedSlotsOf } from './rejected-slots.ts';
import { SLOT_ATTRIBUTES } from './slot-element.ts';

/** A slot whose content a framework renders. */
export interface ConnectedSlot extends HeldSlot {
  /** True if there is content for the variant. Default: there is. */
  readonly hasVariant?: ((variant: string | undefined) => boolean) | undefined;
  /** Renders what is decided; the standard content where there is no winner. May return when it has been rendered. */
  readonly show: (winner: Winner | undefined) => unknown;
  /** True if every variant was checked before. Default: what is rendered is checked. */
  readonly isChecked?: boolean;
  /** Called once if the variant is rejected, with the path and the reason. */
  readonly onIssue?: ((issue: Issue) => void) | undefined;
}

/** Attributes and classes that the element has whatever it shows, so that session replay tools do not record it. */
export function maskSlot(element: HTMLElement): void {
  for (const [name, value] of Object.entries(SLOT_ATTRIBUTES)) element.setAttribute(name, value);
  element.classList.add(...REPLAY_MASK_CLASSES.split(' '));
}

/** Returns the decision that the slot may show now. */
function winnerToShow({ tactful, slot, hasVariant }: ConnectedSlot, hold: Hold): Winner | undefined {
  const { winner } = tactful.getSnapshot(slot);
  const mayShow =
    winner &&
    hold.allows(winner.experience.id) &&
    !rejectedSlotsOf(tactful).has(slot) &&
    (!hasVariant || hasVariant(winner.variant));
  return mayShow ? winner : undefined;
}

/** Lets the slot stay standard from now on, and reports why. */
function rejectSlot({ tactful, slot, onIssue }: ConnectedSlot, part: string): void {
  rejectedSlotsOf(tactful).add(slot);
  const message = `A variant was rejected: the page lacks ${part}.`;
  onIssue?.({ severity: 'error', path: `slots.${slot}`, message });
}

/**
 * Shows the decision of a slot, now and after each change.
 *
 * The element contains its standard content when this is called. Every rendered variant is checked before it is
 * painted; one that would make network traffic depend on the profile is removed, and the slot stays standard.
 *
 * @returns A function that ends the connection. It does not render.
 */
export function connectSlot(connected: ConnectedSlot): () => void {
  const { tactful, slot, element, isChecked, show } = connected;
  let standard = readStandardContent(element);
  let shown: Winner | undefined;
  let removeMarks = () => {};
  maskSlot(element);

  const check = (find: typeof findUnsafeRendering) => {
    const part = !isChecked && shown && find(element, standard, shown);
    if (!part) return;
    rejectSlot(connected, part);
    update();
  };
  const observer = new MutationObserver(() => check(findUnsafeRendering));
  const clear = () => {
    removeMarks();
    removeMarks = () => {};
    observer.disconnect();
  };
  const update = () => {
    const next = winnerToShow(connected, hold);
    if (next === shown) return;
    if (!shown) standard = readStandardContent(element);
    clear();
    shown = next;
    void Promise.resolve(show(next)).then(() => {
      if (!next || shown !== next) return;
      check(findUnsafeRendering);
      check(findUnsafeChange);
      // Rejected.
      if (shown !== next) return;
      removeMarks = markVariant(tactful, slot, element);
      observer.observe(element, { attributes: true, childList: true, subtree: true });
    });
  };
  const hold = holdSlot(connected, () => update());
  update();
  const unsubscribe = tactful.subscribe(update);
  return () => {
    unsubscribe();
    hold.stop();
    clear();
    shown = undefined;
  };
}
