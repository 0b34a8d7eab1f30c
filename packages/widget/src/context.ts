/** The context of the dialogs, which every render function gets. */
import type { Decision, Result, Status, Tactful } from '@tactful/core';
import type { ButtonHTMLAttributes, ComponentChildren, JSX } from 'preact';
import type { Frame } from './prompt/frame.ts';
import type { WidgetState } from './state.ts';
import type { WidgetPage } from './widget-page.ts';

/** The part of Tactful that the prompt and the consent buttons use. The panel needs the whole. */
export interface DialogsTactful extends Pick<Tactful, 'ready' | 'isReady' | 'subscribe'> {
  readonly config: Pick<Tactful['config'], 'site' | 'purposes' | 'retention' | 'widget' | 'questions'>;
  readonly consent: Pick<Tactful['consent'], 'get' | 'accept' | 'decline'>;
  readonly slots: Pick<Tactful['slots'], 'stop'>;
  /** Whether a slot is personalized, and can be explained. */
  decide(slot: string): Pick<Decision, 'winner'>;
  status(): Pick<Status, 'storage'>;
}

/** The message of an action, and its undo. */
export interface Notice {
  readonly message: string;
  readonly undo?: (() => unknown) | undefined;
}

/** How an action ended: with a result, a message, an undo, or nothing to show. */
// biome-ignore lint/suspicious/noConfusingVoidType: an action may also be a statement
type Outcome = Result | Notice | (() => void) | void;

/** How an action ends. */
type ActionOutcome = Outcome | Promise<Outcome>;

/** The action of a button. */
export type Action = (event: Event) => ActionOutcome;

/** The controls of the dialogs. */
export interface Controls {
  /** A button. Shows how its action ended. */
  button(label: ComponentChildren, action: Action, attributes?: ButtonHTMLAttributes): JSX.Element;
  /** A switch as in the ARIA patterns: its label does not change with its state. `set` is called with the new state. */
  switchButton(
    label: ComponentChildren,
    isOn: boolean,
    set: (isOn: boolean) => ActionOutcome,
    attributes?: ButtonHTMLAttributes,
  ): JSX.Element;
  /** A disclosure section. A closed one renders no content, so that a panel with 500 items opens at once. */
  section(id: string, content: () => ComponentChildren, title?: ComponentChildren): JSX.Element;
}

/** The context without its controls, which are created from it. */
export interface WidgetBase extends Frame {
  readonly page: WidgetPage;
  readonly state: WidgetState;
  /** Shows the panel (`panel`), or why a slot looks as it does; `''` closes both. */
  showView(view: string): void;
  /** Loads the lazy panel, which a visitor is about to need. */
  preloadPanel(): void;
  /** Returns the whole of Tactful, which the panel needs. */
  loadTactful(): Promise<Tactful>;
}

/** Everything that render functions need. */
export interface WidgetContext extends WidgetBase, Controls {}
