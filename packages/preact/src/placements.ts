/** Owns the list of tailored spots of an app, for the widget: it puts a why button at each. */
import type { Personalizer } from '@tactful/core';

/** A tailored spot on the page. */
export interface Placement {
  readonly slot: string;
  /** An empty element of its own: what is put into it disturbs no component. */
  readonly element: Element;
}

/** As the widget wants them. */
export interface Placements {
  placements(): readonly Placement[];
  /** Calls back when they change. Returns its removal. */
  onPlacements(listener: () => void): () => void;
}

interface Placing extends Placements {
  place(placement: Placement): () => void;
}

function makePlacing(): Placing {
  const placed = new Set<Placement>();
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of [...listeners]) listener();
  };
  return {
    placements: () => [...placed],
    onPlacements(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    place(placement) {
      placed.add(placement);
      tell();
      return () => {
        placed.delete(placement);
        tell();
      };
    },
  };
}

const known = new WeakMap<Personalizer, Placing>();

const placingOf = (personalizer: Personalizer): Placing => {
  const placing = known.get(personalizer) ?? makePlacing();
  known.set(personalizer, placing);
  return placing;
};

/** Adds a spot. Returns its removal. */
export const place = (personalizer: Personalizer, placement: Placement): (() => void) =>
  placingOf(personalizer).place(placement);

/** The tailored spots of every app that uses this personalizer: `mountWidget({ …, ...placementsOf(personalizer) })`. */
export const placementsOf = (personalizer: Personalizer): Placements => placingOf(personalizer);
