/** Brings one slot to what is decided for it, and leaves it alone if another script keeps overwriting it. */
import type { Issue } from '@tactful/core';
import type { Engine } from '@tactful/core/internal';
import type { Experience } from '@tactful/rules';
import { ignoreErrors, tactfulAttribute } from '../dom.ts';
import { isComplete } from '../parsed.ts';
import { keepFocus } from './keep-focus.ts';
import type { Action, ActionContext, PlacedAction } from './placement.ts';
import { isMet, type Requirement } from './requirement.ts';
import type { SlotSafety } from './safety.ts';

/** How often a variant that another script overwrites is placed again, and within how much time. */
const MAX_REWRITES = 5;
const REWRITES_MS = 10_000;

/** One slot on the page. */
export interface SlotState {
  readonly slot: string;
  readonly element: HTMLElement;
  /** Its experiences, in config order. */
  readonly experiences: readonly Experience[];
  /** The experience and variant that are placed, or were last. */
  key?: string | undefined;
  placed?: PlacedAction | undefined;
  /** The requirements of its variants on the page. */
  requirements?: readonly Requirement[] | undefined;
  /** Whether its variants are safe. Unknown while the page that they are compared with still loads. */
  isSafe?: boolean;
  /** True if its standard content was in view before anything was decided. */
  wasViewedStandard?: boolean;
  /** The decision that came too late and is not placed. */
  ignoredKey?: string | undefined;
  /** How often it was placed again, and since when (as `performance.now`). */
  rewrites: number;
  rewritesSince: number;
}

/** The decision that an action carries out. */
type Winner = Pick<ActionContext, 'experience' | 'action' | 'variant'>;

/** The context that all slots share. */
export interface SlotContext {
  readonly engine: Engine;
  readonly onIssue: (issue: Issue) => void;
  readonly actions: ReadonlyMap<string, Action>;
  readonly safety: SlotSafety;
  readonly requestUpdate: () => void;
  /** True once the page has loaded with its images. */
  isLoaded: boolean;
}

/** Restores the standard content of a slot. */
export function undoPlacement(state: SlotState): void {
  ignoreErrors(() => state.placed?.undo());
  state.placed = undefined;
}

/** Lets the slot show its standard content from now on, and reports why. */
function rejectSlot({ onIssue }: SlotContext, state: SlotState, message: string): void {
  state.isSafe = false;
  onIssue({ severity: 'error', path: `slots.${state.slot}`, message });
}

/**
 * Checks whether the variants of a slot are safe, unless that is known. Also if nothing is decided for it, so that issues do
 * not depend on the profile. Changes no content of the page.
 */
export function checkSafety(context: SlotContext, state: SlotState): void {
  if (state.isSafe !== undefined || !isComplete(state.element)) return;
  state.requirements ??= context.safety.requirementsOf(
    state.element,
    state.experiences,
    context.requestUpdate,
  );
  const unmet = state.requirements.find((requirement) => !isMet(requirement));
  if (!unmet) {
    state.isSafe = true;
    context.safety.loadForEveryone(state.element, state.experiences);
  }
  // Until the page has loaded, a link, an image or a variant may still be added.
  else if (context.isLoaded && !unmet.isPending?.()) rejectSlot(context, state, unmet.message);
  else if (!unmet.isMet) state.requirements = undefined;
}

function countRewrite(context: SlotContext, state: SlotState): void {
  const now = performance.now();
  if (now - state.rewritesSince > REWRITES_MS) {
    state.rewritesSince = now;
    state.rewrites = 0;
  }
  if (++state.rewrites > MAX_REWRITES)
    rejectSlot(
      context,
      state,
      `Slot "${state.slot}" shows its standard content: another script overwrote the variant ${MAX_REWRITES} times.`,
    );
}

/** Places what was decided, unless the variants of the slot are unsafe or the decision came too late. */
function place(context: SlotContext, state: SlotState, winner: Winner | undefined, key?: string): void {
  const { slot, element } = state;
  if (!isComplete(element)) return;
  if (state.wasViewedStandard) state.ignoredKey = key;
  state.wasViewedStandard = false;
  if (!state.isSafe || !winner || key === state.ignoredKey) return;
  const { experience, action, variant } = winner;
  state.key = key;
  const issue = context.safety.findShadowRoot(element, variant);
  if (issue) {
    rejectSlot(context, state, issue);
    return;
  }
  const run = context.actions.get(action);
  state.placed = ignoreErrors(() =>
    run?.({ experience, action, variant, slot, element, engine: context.engine }),
  );
}

/**
 * Brings one slot to what is decided for it now, if its variants are known to be safe.
 *
 * @returns True if a placement was added or removed.
 */
export function updateSlot(context: SlotContext, state: SlotState): boolean {
  const { placed, slot, element } = state;
  const isPreviewed = tactfulAttribute(element, 'preview') === slot;
  const winner = isPreviewed ? undefined : context.engine.decide(slot).winner;
  const key = winner && `${winner.experience.id} ${winner.variant}`;
  const isSame = !!placed && key === state.key;
  const wasRewritten = isSame && !placed.isIntact();
  if (isSame && !wasRewritten && (placed.isCurrent?.() ?? true)) return false;
  keepFocus(element, () => {
    if (placed) undoPlacement(state);
    if (wasRewritten) countRewrite(context, state);
    place(context, state, winner, key);
  });
  return state.placed !== placed;
}
