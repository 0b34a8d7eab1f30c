/** The list of personalized slots of an app. The widget puts a why button at each. */
import type { Tactful } from '@tactful/core';
import type { NamedPick } from '@tactful/core/internal';
import { oncePerTactful } from './once-per-tactful.ts';

/** A personalized slot on the page. */
export interface Placement {
  readonly slot: string;
  /** An empty element of its own: content that is put into it disturbs no component. */
  readonly element: Element;
  /** The items that are recommended; absent if none are. */
  readonly picks?: readonly NamedPick[] | undefined;
}

/** The placements of an app, as `mountWidget` takes them. */
export interface Placements {
  placements(): readonly Placement[];
  /** Calls `listener` when the list changes. Returns its removal. */
  onPlacements(listener: () => void): () => void;
}

interface PlacementRegistry extends Placements {
  add(placement: Placement): () => void;
  /** The recommended items of each slot. */
  readonly picks: Map<string, readonly NamedPick[]>;
  readonly notify: () => void;
}

function createRegistry(): PlacementRegistry {
  const placements = new Set<Placement>();
  const picks = new Map<string, readonly NamedPick[]>();
  const listeners = new Set<() => void>();
  const notify = () => {
    for (const listener of [...listeners]) listener();
  };
  return {
    placements: () =>
      [...placements].map((placement) => ({ ...placement, picks: picks.get(placement.slot) })),
    picks,
    notify,
    onPlacements(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    add(placement) {
      placements.add(placement);
      notify();
      return () => {
        placements.delete(placement);
        notify();
      };
    },
  };
}

const registryOf = oncePerTactful(createRegistry);

/** Adds a placement. Returns its removal. */
export const addPlacement = (tactful: Tactful, placement: Placement): (() => void) =>
  registryOf(tactful).add(placement);

/** Sets the recommended items of a slot, which the widget explains. */
export const setPicks = (tactful: Tactful, slot: string, shown: readonly NamedPick[]): void => {
  const { picks, notify } = registryOf(tactful);
  picks.set(slot, shown);
  notify();
};

/** Returns the placements of every app that uses this object: `mountWidget(tactful, { page: placementsOf(tactful) })`. */
export const placementsOf = (tactful: Tactful): Placements => registryOf(tactful);
