/** Owns bringing one slot to what is decided for it, and giving way to whatever keeps overwriting it. */
import type { ConfigIssue, Engine } from '@tactful/core';
import { ignoreErrors, isComplete, queryAll, tactfulAttribute } from '../dom.ts';
import type { Experience } from './find-slots.ts';
import type { Action, PlacedAction } from './placement.ts';
import { isMet, needsOfAll, type Requirement, shadowIn } from './variant-safety.ts';

/** Most times that what something else has overwritten is placed again, and within how long. */
const REWRITES = 5;
const REWRITES_MS = 10_000;

/** One slot on the page. */
export interface State {
  readonly slot: string;
  readonly element: HTMLElement;
  readonly experiences: readonly Experience[];
  /** What is placed: experience and variant. */
  key?: string | undefined;
  placed?: PlacedAction | undefined;
  /** What its variants ask of the page. */
  needs?: readonly Requirement[] | undefined;
  /** Whether it may be tailored; unknown while the page that its variants are compared with still loads. */
  isSafe?: boolean;
  /** True when generic content was seen there before anything was decided; what then is decided came too late. */
  isConceded?: boolean;
  late?: string | undefined;
  /** How often it was placed again, since when (on the clock of `performance.now`). */
  rewrites: number;
  since: number;
}

/** What all slots share. */
export interface Keeping {
  readonly tailoring: Engine;
  readonly report: (fault: ConfigIssue) => void;
  readonly actions: { readonly [action: string]: Action };
  /** True once the page has loaded with its pictures. */
  isLoaded: boolean;
}

/** Takes back what was placed. */
export function takeBack(state: State): void {
  ignoreErrors(() => state.placed?.undo());
  state.placed = undefined;
}

/** Leaves the slot generic, and says why. */
function leave({ report }: Keeping, state: State, message: string): void {
  state.isSafe = false;
  report({ severity: 'error', path: `slots.${state.slot}`, message });
}

function isSafe(keeping: Keeping, state: State): boolean | undefined {
  if (state.isSafe === undefined) {
    state.needs ??= needsOfAll(state.element, state.experiences);
    const unmet = state.needs.find((need) => !isMet(need));
    if (!unmet) {
      state.isSafe = true;
      // A lazy picture would be asked for when its place lets it be, and its place tells the profile.
      for (const image of queryAll<HTMLImageElement>('img', state.element)) image.loading = 'eager';
    }
    // What the variants are compared with may still come, and so may a variant.
    else if (keeping.isLoaded) leave(keeping, state, unmet.message);
    else if (unmet.value === undefined) state.needs = undefined;
  }
  return state.isSafe;
}

function countRewrite(keeping: Keeping, state: State): void {
  const now = performance.now();
  if (now - state.since > REWRITES_MS) {
    state.since = now;
    state.rewrites = 0;
  }
  if (++state.rewrites > REWRITES)
    leave(keeping, state, 'expected to be left alone, got overwritten again and again');
}

/**
 * Brings one slot to what is decided for it now.
 *
 * @returns True if a placement came or went.
 */
export function settle(keeping: Keeping, state: State): boolean {
  const { tailoring, actions } = keeping;
  const { placed, slot, element } = state;
  // What is previewed there is decided by nobody.
  const winner = tactfulAttribute(element, 'preview') === slot ? undefined : tailoring.decide(slot).winner;
  const key = winner && `${winner.experience.id} ${winner.variant}`;
  if (placed) {
    const isSame = key === state.key;
    if (isSame && placed.isIntact()) return false;
    takeBack(state);
    if (isSame) countRewrite(keeping, state);
  }
  if (isComplete(element)) {
    if (state.isConceded) state.late = key;
    state.isConceded = false;
    // Asked before the winner, so that what is reported does not depend on the profile.
    if (isSafe(keeping, state) && winner && key !== state.late) {
      const { experience, action, variant } = winner;
      const spot = { experience, action, variant, slot, element, tailoring };
      state.key = key;
      const shadow = shadowIn(element, variant);
      if (shadow) leave(keeping, state, shadow);
      else state.placed = ignoreErrors(() => actions[action]?.(spot));
    }
  }
  return state.placed !== placed;
}
