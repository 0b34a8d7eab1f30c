/** Owns the slots of a page: finds them, and keeps each at what is decided for it. */
import type { ConfigIssue, Engine } from '@tactful/core';
import { isComplete, queryAll, root } from '../dom.ts';
import { type Experience, isLayout, nameOf, SLOTS } from './find-slots.ts';
import { type Keeping, type State, settle, takeBack } from './place-slot.ts';
import type { Action } from './placement.ts';
import { resetPageLinks } from './variant-safety.ts';

/** A slot on the page. */
export interface Placement {
  readonly slot: string;
  readonly element: Element;
}

export interface SlotManager {
  /**
   * Brings every slot to what is decided now. Where `isAfresh`, slots may have come or gone, or been switched.
   *
   * @returns True if a placement came or went.
   */
  update(isLoaded: boolean, isAfresh: boolean): boolean;
  /** The slots that are tailored now. */
  placements(): readonly Placement[];
  /** The slots to be held: what is decided for them, or could be, is not placed yet. */
  pending(): readonly string[];
  /** Leaves what has been seen generic as it is, until something else is decided for it. */
  concede(): void;
  /** Takes everything back. */
  clear(): void;
}

const isInView = (element: Element): boolean => {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
};

/** True for what may change its slot as soon as the page is shown. */
const startsAtOnce = ({ trigger = 'load' }: Experience): boolean =>
  /load|return|cart|purchase|hours/.test(JSON.stringify(trigger));

type States = Map<Element | string, State>;

/** The experiences of each slot, in config order. */
function grouped({ config }: Engine): ReadonlyMap<string, readonly Experience[]> {
  const groups = new Map<string, Experience[]>();
  for (const experience of config.experiences) {
    const list = groups.get(experience.slot);
    if (list) list.push(experience);
    else groups.set(experience.slot, [experience]);
  }
  return groups;
}

/**
 * Makes the states those of the slots that are on the page now: by element; a layout, which belongs to the root, by
 * its slot's name.
 *
 * @returns True if a placement went with its slot.
 */
function find(
  states: States,
  experiences: ReadonlyMap<string, readonly Experience[]>,
  isOn: boolean,
): boolean {
  const here = new Set<Element | string>(isOn ? queryAll(SLOTS) : []);
  for (const [slot, list] of experiences) if (isOn && list.some(isLayout)) here.add(slot);
  let changed = false;
  for (const [key, state] of states) {
    if (here.has(key)) continue;
    changed ||= !!state.placed;
    takeBack(state);
    states.delete(key);
  }
  for (const key of here) {
    const isName = typeof key === 'string';
    const slot = isName ? key : nameOf(key);
    const list = experiences.get(slot);
    if (!list || states.has(key)) continue;
    const element = isName ? root : (key as HTMLElement);
    states.set(key, { slot, element, experiences: list, rewrites: 0, since: 0 });
  }
  return changed;
}

/** Keeps the slots of the page at what is decided. */
export function createSlotManager(
  tailoring: Engine,
  report: (fault: ConfigIssue) => void,
  actions: { readonly [action: string]: Action },
): SlotManager {
  const experiences = grouped(tailoring);
  const keeping: Keeping = { tailoring, report, actions, isLoaded: false };
  const states: States = new Map();
  const placements = () => [...states.values()].filter(({ placed }) => placed);
  const isOn = () => tailoring.isTailored();
  const findAll = () => find(states, experiences, isOn());

  return {
    update(isLoaded, isAfresh) {
      keeping.isLoaded = isLoaded;
      if (isAfresh) resetPageLinks();
      let changed = isAfresh && findAll();
      if (!tailoring.isReady()) return changed;
      // What a placement brings, or takes with it, is found in the midst of this, and settled in its turn.
      for (const state of states.values()) {
        if (!settle(keeping, state)) continue;
        changed = true;
        if (state.element !== root && state.element.querySelector(SLOTS)) findAll();
      }
      return changed;
    },
    placements,
    pending() {
      const done = new Set(placements().map(({ slot }) => slot));
      return [...experiences].flatMap(([slot, list]) =>
        (
          tailoring.isReady()
            ? !isComplete() && !done.has(slot) && tailoring.decide(slot).winner
            : isOn() && list.some(startsAtOnce)
        )
          ? slot
          : [],
      );
    },
    concede() {
      findAll();
      for (const state of states.values()) state.isConceded = isInView(state.element);
    },
    clear: () => states.forEach(takeBack),
  };
}
