/** Owns what an action is given and what it gives back. */
import type { Engine, Winner } from '@tactful/core';

/** Where an action is carried out, and for whom. */
export interface ActionContext extends Pick<Winner, 'experience' | 'action' | 'variant'> {
  readonly element: HTMLElement;
  readonly slot: string;
  readonly tailoring: Pick<Engine, 'config' | 'fact'>;
}

/** What was done, and how it is undone. */
export interface PlacedAction {
  /** False once something else has changed what was placed. */
  isIntact(): boolean;
  undo(): void;
}

/** Carries out an action; throws if it cannot. */
export type Action = (spot: ActionContext) => PlacedAction;
