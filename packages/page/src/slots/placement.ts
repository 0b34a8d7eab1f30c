/** The types of the parameter and the result of an action. */
import type { Winner } from '@tactful/core';
import type { Engine, ExplainablePick, RowOrder } from '@tactful/core/internal';

/** A personalized slot on the page. */
export interface Placement {
  readonly slot: string;
  readonly element: Element;
  /** How its items were moved; absent if none were. */
  readonly order?: RowOrder | undefined;
  /** The items that are recommended; absent if none are. */
  readonly picks?: readonly ExplainablePick[] | undefined;
}

/** The slot that an action changes, and the decision for it. */
export interface ActionContext extends Pick<Winner, 'experience' | 'action' | 'variant'> {
  readonly element: HTMLElement;
  readonly slot: string;
  readonly engine: Pick<Engine, 'config' | 'fact' | 'events'>;
}

/** The result of an action, which can be undone. */
export interface PlacedAction {
  /** True if the visitor sees the standard content: the slot is not personalized. */
  readonly isStandard?: boolean;
  /** How items were moved; absent if none were. */
  readonly order?: RowOrder;
  /** The items that are recommended; absent if none are. */
  readonly picks?: readonly ExplainablePick[];
  /** False once another script has changed what was placed. */
  isIntact(): boolean;
  /** False once what was placed may no longer be shown, though the decision is the same. Absent: it always may. */
  isCurrent?(): boolean;
  /** Restores what was there before. */
  undo(): void;
}

/** Carries out an action. Throws if it cannot. */
export type Action = (context: ActionContext) => PlacedAction;
