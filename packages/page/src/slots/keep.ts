/** Owns the slots of a page: finds them, keeps each at what is decided, knows when they were seen. */
import type { Fault, Personalizer } from '@tactful/core';
import { all, isParsed, root } from '../read.ts';
import { type Experience, isAwaited, nameOf, SLOTS, startsAtLoad } from './find.ts';
import { prepare } from './prepare.ts';
import { type Keeping, type State, settle, takeBack } from './settle.ts';
import { watchSight } from './sight.ts';

/** A tailored slot. */
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
  update(): boolean;
  /** Tells that the page has loaded, with its pictures. */
  loaded(): void;
  placements(): readonly Placement[];
  /** The slots to be held: what is decided, or could be, is not placed there yet. */
  pending(): readonly string[];
  /** Leaves what has been seen generic as it is, until something else is decided for it. */
  concede(): void;
  /** Takes everything back. */
  stop(): void;
}

/** The experiences of each slot, in config order. */
function grouped(experiences: readonly Experience[]): ReadonlyMap<string, readonly Experience[]> {
  const bySlot = new Map<string, Experience[]>();
  for (const experience of experiences) {
    const list = bySlot.get(experience.slot) ?? [];
    bySlot.set(experience.slot, list);
    list.push(experience);
  }
  return bySlot;
}

const isInView = (element: Element): boolean => {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
};

/** Keeps the slots of the page at what the personalizer decides. */
export function keepSlots(personalizer: Personalizer, report: (fault: Fault) => void): Keeper {
  const experiences = grouped(personalizer.config.experiences);
  const keeping: Keeping = { personalizer, report, isLoaded: false };
  // By element; a layout, which belongs to the root, by its slot's name.
  const states = new Map<Element | string, State>();

  const sight = watchSight(
    (element) => states.get(element)?.experiences.some(isAwaited) && personalizer.fire('visible'),
    (element) => personalizer.seen(states.get(element)?.slot ?? ''),
  );

  /** Every slot that is on the page now. */
  const present = (): (readonly [Element | string, string | undefined])[] => [
    ...[...experiences.keys()].filter((slot) => isLayout(slot)).map((slot) => [slot, slot] as const),
    ...all(SLOTS).map((element) => [element, nameOf(element)] as const),
  ];
  const isLayout = (slot: string) => !!experiences.get(slot)?.some(({ action }) => action === 'layout');

  const drop = (state: State, key: Element | string) => {
    takeBack(keeping, state);
    state.restore();
    states.delete(key);
  };
  const clear = () => states.forEach(drop);

  const find = () => {
    for (const [key, slot = ''] of present()) {
      const list = experiences.get(slot);
      if (!list || states.has(key)) continue;
      const element = key === slot ? root : (key as HTMLElement);
      states.set(key, { slot, element, experiences: list, restore: prepare(element, list), rewrites: [] });
      sight.watch(element);
    }
  };

  const isPending = (slot: string) => {
    if (personalizer.standing().choice !== 'tailored' || !experiences.get(slot)?.some(startsAtLoad)) return false;
    if (!personalizer.isReady()) return true;
    const isPlaced = [...states.values()].some((state) => state.slot === slot && state.placed);
    return !isParsed() && !isPlaced && !!personalizer.decide(slot).winner;
  };

  return {
    update() {
      const before = states.size;
      if (personalizer.standing().choice !== 'tailored') {
        clear();
        return before > 0;
      }
      find();
      let changed = false;
      states.forEach((state, key) => {
        if (!state.element.isConnected) drop(state, key);
        else if (personalizer.isReady() && settle(keeping, state)) {
          changed = true;
          sight.watch(state.element);
        }
      });
      return changed || states.size < before;
    },
    loaded() {
      keeping.isLoaded = true;
    },
    placements: () =>
      [...states.values()].filter(({ placed }) => placed).map(({ slot, element }) => ({ slot, element })),
    pending: () => [...experiences.keys()].filter(isPending),
    concede() {
      find();
      states.forEach((state) => {
        state.isConceded = isInView(state.element);
      });
    },
    stop() {
      sight.stop();
      clear();
    },
  };
}
