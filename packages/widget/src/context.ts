/** The context of the dialogs, which every render function gets. */
import type { Tactful } from '@tactful/core';
import type { ButtonHTMLAttributes, ComponentChildren, JSX } from 'preact';
import type { Action, ActionOutcome, Frame } from './prompt/contract.ts';
import type { WidgetState } from './state.ts';
import type { WidgetPage } from './widget-page.ts';

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
