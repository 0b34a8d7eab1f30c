/** Owns the slots of a page: finds them, and keeps each at what is decided for it. */
import type { Fault, Personalizer } from '@tactful/core';
import { all, isComplete, root } from '../read.ts';
import { type Experience, isLayout, nameOf, SLOTS } from './find.ts';
import { type Keeping, type State, settle, takeBack } from './settle.ts';
import type { Act } from './spot.ts';

/** A slot on the page. */
export interface Placement {
  readonly slot: string;
  readonly element: Element;
}

export interface Keeper {
  /**
   * Brings every slot to what is decided now.
   *
   * @returns True if a placement came or went.
   */
  update(isLoaded: boolean): boolean;
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

/** Keeps the slots of the page at what the personalizer decides. */
export function keepSlots(
  personalizer: Personalizer,
  report: (fault: Fault) => void,
  actions: { readonly [action: string]: Act },
): Keeper {
  const experiences = new Map<string, Experience[]>();
  for (const experience of personalizer.config.experiences)
    experiences.set(experience.slot, [...(experiences.get(experience.slot) ?? []), experience]);
  const keeping: Keeping = { personalizer, report, actions, isLoaded: false };
  // By element; a layout, which belongs to the root, by its slot's name.
  const states = new Map<Element | string, State>();
  const placements = () => [...states.values()].filter(({ placed }) => placed);

  /** Every slot on the page that may be tailored now, by the same keys. */
  const present = () => {
    const slots = new Map<Element | string, string>();
    if (personalizer.standing().choice === 'tailored') {
      for (const [slot, list] of experiences) if (list.some(isLayout)) slots.set(slot, slot);
      for (const element of all(SLOTS)) slots.set(element, nameOf(element));
    }
    return slots;
  };

  return {
    update(isLoaded) {
      keeping.isLoaded = isLoaded;
      const slots = present();
      let changed = false;
      for (const [key, state] of states) {
        if (slots.has(key)) continue;
        changed ||= !!state.placed;
        takeBack(state);
        states.delete(key);
      }
      for (const [key, slot] of slots) {
        const list = experiences.get(slot);
        if (!list) continue;
        const state = states.get(key) ?? {
          slot,
          element: key === slot ? root : (key as HTMLElement),
          rewrites: 0,
          since: 0,
        };
        states.set(key, state);
        if (personalizer.isReady() && settle(keeping, state, list)) changed = true;
      }
      return changed;
    },
    placements,
    pending: () =>
      [...experiences].flatMap(([slot, list]) => {
        const isPending = personalizer.isReady()
          ? !isComplete() &&
            personalizer.decide(slot).winner &&
            !placements().some((placed) => placed.slot === slot)
          : personalizer.standing().choice === 'tailored' && list.some(startsAtOnce);
        return isPending ? slot : [];
      }),
    concede() {
      for (const state of states.values()) state.isConceded = isInView(state.element);
    },
    clear: () => states.forEach(takeBack),
  };
}
