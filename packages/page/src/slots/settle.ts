/** Owns bringing one slot to what is decided for it, and giving way to whatever keeps overwriting it. */
import type { Fault, Personalizer } from '@tactful/core';
import { isComplete, quietly } from '../read.ts';
import { place } from './actions.ts';
import type { Experience } from './find.ts';
import { faultOf } from './refuse.ts';
import type { Placed } from './spot.ts';

/** Most times that what something else has overwritten is placed again, and within how long. */
const REWRITES = 5;
const REWRITES_MS = 10_000;

/** One slot on the page. */
export interface State {
  readonly slot: string;
  readonly element: HTMLElement;
  readonly experiences: readonly Experience[];
  /** Sets back what was prepared. */
  readonly restore: () => void;
  /** What is placed: experience and variant. */
  key?: string | undefined;
  placed?: Placed | undefined;
  /** Whether its variants may be placed; unknown while the page that they are compared with still loads. */
  isSafe?: boolean;
  /** True when generic content was seen there before anything was decided. */
  isConceded?: boolean;
  /** What was decided too late. */
  late?: string | undefined;
  /** When it was placed again, on the clock of `performance.now`. */
  rewrites: readonly number[];
}

/** What all slots share. */
export interface Keeping {
  readonly personalizer: Personalizer;
  readonly report: (fault: Fault) => void;
  /** True once the page has loaded with its pictures. */
  isLoaded: boolean;
  /** The one message on the page. */
  message?: State | undefined;
}

/** Takes back what was placed. */
export function takeBack(keeping: Keeping, state: State): void {
  quietly(() => state.placed?.undo());
  state.placed = undefined;
  if (keeping.message === state) keeping.message = undefined;
}

function isSafe({ report, isLoaded }: Keeping, state: State): boolean {
  if (state.isSafe === undefined) {
    const fault = faultOf(state);
    // What the variants are compared with may still come.
    if (fault && !isLoaded) return false;
    if (fault) report(fault);
    state.isSafe = !fault;
  }
  return state.isSafe;
}

/** Counts that it is placed again; after too many times the slot is left generic. */
function mayRewrite({ report }: Keeping, state: State): boolean {
  const now = performance.now();
  state.rewrites = [...state.rewrites.filter((at) => now - at < REWRITES_MS), now];
  if (state.rewrites.length <= REWRITES) return true;
  state.isSafe = false;
  report({ path: `slots.${state.slot}`, message: 'expected to be left alone, got overwritten again and again' });
  return false;
}

/**
 * Brings one slot to what is decided for it now.
 *
 * @returns True if a placement came or went.
 */
export function settle(keeping: Keeping, state: State): boolean {
  const { personalizer } = keeping;
  const { placed, slot, element } = state;
  const { winner } = personalizer.decide(slot);
  const key = winner && `${winner.experience.id} ${winner.variant}`;
  if (placed) {
    const isSame = key === state.key;
    if (isSame && placed.isIntact()) return false;
    takeBack(keeping, state);
    if (isSame && !mayRewrite(keeping, state)) return true;
  }
  if (!isComplete(element)) return !!placed;
  if (state.isConceded) state.late = key;
  state.isConceded = false;
  const isMessage = winner?.action === 'message';
  const isFree = winner && key !== state.late && !(isMessage && keeping.message);
  // Asked first, so that what is reported does not depend on who wins.
  if (!isSafe(keeping, state) || !isFree) return !!placed;
  quietly(() => {
    state.placed = place(personalizer, slot, element, winner);
    state.key = key;
  });
  if (isMessage) keeping.message = state;
  return !!(placed || state.placed);
}
