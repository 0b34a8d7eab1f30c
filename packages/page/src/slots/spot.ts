/** Owns what an action is given and what it gives back. */
import type { Winner } from '@tactful/core';

/** What an action is given. */
export interface Spot {
  readonly element: HTMLElement;
  readonly slot: string;
  readonly action: Winner['action'];
  readonly variant: string | undefined;
  /** The variant's markup; absent where the action needs none. */
  readonly template: HTMLTemplateElement | undefined;
  /** The mark by which articles are ranked. */
  readonly by: string;
  /** The rank of an article whose mark has this value: the lowest comes first. */
  rankOf(value: string): number;
  /** What the visitor's closing of a message means. */
  dismiss(): void;
}

/** What was done, and how it is undone. */
export interface Placed {
  /** False once something else has changed what was placed. */
  isIntact(): boolean;
  undo(): void;
}

