/** Owns what an action is given and what it gives back. */
import type { Tailoring, Winner } from '@tactful/core';

/** Where an action is carried out, and for whom. */
export interface Spot extends Pick<Winner, 'experience' | 'action' | 'variant'> {
  readonly element: HTMLElement;
  readonly slot: string;
  readonly tailoring: Pick<Tailoring, 'config' | 'fact'>;
}

/** What was done, and how it is undone. */
export interface Placed {
  /** False once something else has changed what was placed. */
  isIntact(): boolean;
  undo(): void;
}

/** Carries out an action; throws if it cannot. */
export type Act = (spot: Spot) => Placed;
