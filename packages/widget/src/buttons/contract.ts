/** The contract of the buttons with Tactful, and with the files that they load. */
import type { ConsentState, Tactful } from '@tactful/core';
import type { Frame } from '../prompt/contract.ts';
import type { WidgetPage } from '../widget-page.ts';
import type { ButtonOptions } from './create-button.ts';
import type { Labels } from './labels.ts';
import type { WidgetHost } from './widget-host.ts';

/** The part of Tactful that the buttons use. */
export interface ButtonsTactful extends Pick<Tactful, 'ready' | 'isReady' | 'subscribe'> {
  readonly config: Pick<Tactful['config'], 'widget'>;
  readonly consent: { get(): Pick<ConsentState, 'promptDue' | 'status'> };
  readonly slots: Pick<Tactful['slots'], 'stop'>;
}

/** The prompt, once it is loaded. */
export interface Prompt {
  /** The part that the dialogs share with it. */
  readonly frame: Frame;
  /** Shows the prompt if it is due, and removes it otherwise. */
  update(): void;
  /** Called when a script of the page had removed the element of the widget, and it is on the page again. */
  onReturn(): void;
  remove(): void;
}

/** Loads the prompt into the element of the widget. The message of a rejection names the file that was not loaded. */
export type LoadPrompt = (host: WidgetHost) => Promise<Prompt>;

/** The panel and the explanations, once they are loaded. */
export interface Dialogs {
  /** Opens the panel, at a section, or the explanation of a slot, if one is named. */
  open(where?: string): void;
  /** Shows the explanation of a slot; `panel` is the panel. Closes both if it is empty. */
  showView(view: string): void;
  /** Shows the first question of the shop, unless something else is open. */
  showQuestion(): void;
  /** Loads the panel, which the visitor is about to open. */
  preloadPanel(): void;
  /** Called when a script of the page had removed the element of the widget, and it is on the page again. */
  onReturn(): void;
  remove(): void;
}

/** Loads the dialogs into the frame of the prompt. The message of a rejection names the file that was not loaded. */
export type LoadDialogs = (prompt: Promise<Prompt>) => Promise<Dialogs>;

/** The place of the floating button. */
export interface FloatingPlace {
  /** Looks for a free place at the next idle time. */
  request(): void;
  remove(): void;
}

/** Loads what keeps the button of the widget at a free place. */
export type LoadFloating = (host: WidgetHost, button: HTMLElement) => Promise<FloatingPlace>;

/** The why buttons of a page. */
export interface WhyButtons {
  /** Adds a button to each new placement, and removes the others. */
  update(): void;
  remove(): void;
}

/** The inputs of the why buttons. */
export interface WhyButtonInputs {
  readonly page: WidgetPage;
  readonly labels: Labels;
  /** Gives an element a shadow root with a button, the styles of all buttons, and others. */
  addButton(
    element: Element,
    button: Omit<ButtonOptions, 'onApproach'>,
    styles: CSSStyleSheet,
  ): HTMLButtonElement;
  /** Opens the explanation of a slot. */
  open(slot: string): void;
  /** Called when the buttons have their places. */
  onPlaced(): void;
}

/** Loads the why buttons. The message of a rejection names the file that was not loaded. */
export type LoadWhyButtons = (inputs: WhyButtonInputs) => Promise<WhyButtons>;
