/** Finds the slots of a page, and keeps each at what is decided for it. */
import type { Issue } from '@tactful/core';
import type { Engine } from '@tactful/core/internal';
import type { Experience } from '@tactful/rules';
import { root } from '../dom.ts';
import { isComplete } from '../parsed.ts';
import { changesRoot } from './action-effects.ts';
import { findSlots, SLOTS, slotName } from './find-slots.ts';
import { checkSafety, type SlotContext, type SlotState, undoPlacement, updateSlot } from './place-slot.ts';
import type { Action, Placement } from './placement.ts';
import type { SlotSafety } from './safety.ts';

/** The slots of a page. */
export interface SlotManager {
  /**
   * Brings every slot to what is decided now. With `hasNewNodes`, it looks for slots that were added or removed.
   *
   * @returns True if a placement was added or removed.
   */
  update(page: { readonly isLoaded: boolean; readonly hasNewNodes: boolean }): boolean;
  /** The slots that are personalized now. */
  placements(): readonly Placement[];
  /** The slots that must stay hidden: what is decided for them, or could be, is not placed yet. */
  slotsToHold(): readonly string[];
  /** Keeps the standard content of slots that are in view, until something else is decided for them. */
  keepViewedStandard(): void;
  /** Restores the standard content of every slot. */
  clear(): void;
}

/** The options of a slot manager, in addition to the engine. */
export interface SlotManagerOptions {
  readonly onIssue: (issue: Issue) => void;
  readonly actions: ReadonlyMap<string, Action>;
  readonly safety: SlotSafety;
  /** Requests an update of the page before the next frame. */
  readonly requestUpdate: () => void;
}

/** By element; a layout, which belongs to the root element, by the name of its slot. */
type SlotStates = Map<Element | string, SlotState>;
type ExperiencesBySlot = ReadonlyMap<string, readonly Experience[]>;

const isInView = (element: Element): boolean => {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
};

/** The experiences of each slot, in config order. */
function groupBySlot(experiences: readonly Experience[]): ExperiencesBySlot {
  const groups = new Map<string, Experience[]>();
  for (const experience of experiences) {
    const list = groups.get(experience.slot);
    if (list) list.push(experience);
    else groups.set(experience.slot, [experience]);
  }
  return groups;
}

/** The keys of the slots that are on the page now. */
function findKeys(experiences: ExperiencesBySlot): Set<HTMLElement | string> {
  const keys = new Set<HTMLElement | string>(findSlots());
  for (const [slot, list] of experiences) if (list.some(changesRoot)) keys.add(slot);
  return keys;
}

/** Removes the states of slots that have gone. Returns true if a placement was removed with its slot. */
function removeStates(states: SlotStates, keys: ReadonlySet<Element | string>): boolean {
  let hasRemovedPlacement = false;
  for (const [key, state] of states) {
    if (keys.has(key)) continue;
    if (state.placed) hasRemovedPlacement = true;
    undoPlacement(state);
    states.delete(key);
  }
  return hasRemovedPlacement;
}

function addStates(
  states: SlotStates,
  keys: ReadonlySet<HTMLElement | string>,
  experiences: ExperiencesBySlot,
): void {
  for (const key of keys) {
    const [slot, element] = typeof key === 'string' ? [key, root] : [slotName(key), key];
    const list = experiences.get(slot);
    if (!list || states.has(key)) continue;
    states.set(key, { slot, element, experiences: list, rewrites: 0, rewritesSince: 0 });
  }
}

const placementsIn = (states: SlotStates): readonly Placement[] =>
  [...states.values()].flatMap(({ slot, element, placed }): Placement[] =>
    placed && !placed.isStandard ? [{ slot, element, order: placed.order, picks: placed.picks }] : [],
  );

/** Creates the slots of the page. */
export function createSlotManager(engine: Engine, options: SlotManagerOptions): SlotManager {
  const experiences = groupBySlot(engine.config.experiences);
  const { safety } = options;
  const context: SlotContext = { engine, ...options, isLoaded: false };
  const states: SlotStates = new Map();
  /** Without consent no slot is looked for. */
  const findAll = (): boolean => {
    const keys = engine.isTailored() ? findKeys(experiences) : new Set<HTMLElement>();
    const hasRemovedPlacement = removeStates(states, keys);
    addStates(states, keys, experiences);
    if (states.size) safety.loadLazy();
    return hasRemovedPlacement;
  };

  return {
    update({ isLoaded, hasNewNodes }) {
      context.isLoaded = isLoaded;
      safety.startUpdate(hasNewNodes);
      let hasChanged = hasNewNodes && findAll();
      if (!engine.isReady()) return hasChanged;
      // All checks come before any change: they compute styles, which each change makes the browser compute again.
      const checked = new Set(states.values());
      for (const state of checked) checkSafety(context, state);
      // A placement may add or remove slots: this loop also visits the states that are added meanwhile.
      for (const state of states.values()) {
        if (!checked.has(state)) checkSafety(context, state);
        if (!updateSlot(context, state)) continue;
        hasChanged = true;
        if (state.element !== root && state.element.querySelector(SLOTS)) findAll();
      }
      return hasChanged;
    },
    placements: () => placementsIn(states),
    slotsToHold() {
      if (!engine.isReady()) return engine.isTailored() ? engine.config.slotsToHold : [];
      if (isComplete()) return [];
      const placed = new Set([...states.values()].flatMap((state) => (state.placed ? state.slot : [])));
      return [...experiences.keys()].filter((slot) => !placed.has(slot) && engine.decide(slot).winner);
    },
    keepViewedStandard() {
      findAll();
      for (const state of states.values()) state.wasViewedStandard = isInView(state.element);
    },
    clear: () => states.forEach(undoPlacement),
  };
}
