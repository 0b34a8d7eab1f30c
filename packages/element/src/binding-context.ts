/** The part of Tactful that the components of an app need. Bindings pass it on in the way of their framework. */
import type { Issue, Tactful } from '@tactful/core';
import { findSlotElements } from './slot-element.ts';

/** The options of every binding. */
export interface BindingOptions {
  /** Called once for each slot whose variants are rejected, with the path and the reason. */
  readonly onIssue?: ((issue: Issue) => void) | undefined;
}

/** Everything that components need. Without it, as on an app that provides none, everything is standard. */
export interface BindingContext extends BindingOptions {
  /** `undefined` on a server, and until the object is created. Everything is standard then. */
  readonly getTactful: () => Tactful | undefined;
  /** The slot elements that a server had rendered before the app was mounted. */
  readonly serverElements: WeakSet<Element>;
}

/** Creates the context of an app, before the app is mounted. */
export const createContext = (
  getTactful: BindingContext['getTactful'],
  { onIssue }: BindingOptions = {},
): BindingContext => ({ getTactful, serverElements: findSlotElements(), onIssue });
