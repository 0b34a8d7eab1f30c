/** The contract of the buttons with Tactful, and with the files that they load. */
import type { ConsentState, Tactful } from '@tactful/core';
import type { WidgetPage } from '../widget-page.ts';

/** The part of Tactful that the buttons use. */
export interface ButtonsTactful extends Pick<Tactful, 'ready' | 'isReady' | 'subscribe'> {
  readonly config: Pick<Tactful['config'], 'widget'>;
  readonly consent: { get(): Pick<ConsentState, 'promptDue' | 'status'> };
  readonly slots: Pick<Tactful['slots'], 'stop'>;
}

/** The element of the widget, as the buttons give it to the dialogs. */
export interface WidgetHost {
  /** Language tag of the labels: that of the page, or English. */
  readonly language: string;
  /** The element of the widget on the page. */
  readonly element: HTMLElement;
  /** Its open shadow root, which contains the preferences button. */
  readonly shadow: ShadowRoot;
  /** True if the prompt is requested and due: it takes the place of the preferences button. */
  isPromptDue(): boolean;
  /** Requests the prompt where the config does not. It is shown if it is due. */
  requestPrompt(): void;
  /** Reports that a consent button was pressed on this page: the prompt is gone, however storing ends. */
  endPrompt(): void;
  /** Reports that the prompt is shown or gone. */
  onPromptChange(): void;
}

/** The prompt, the panel and the explanations, once they are loaded. */
export interface Dialogs {
  /** Opens the panel, at a section, or the explanation of a slot, if one is named. */
  open(where?: string): void;
  /** Shows the explanation of a slot; `panel` is the panel. Closes both if it is empty. */
  showView(view: string): void;
  /** Loads the panel, which the visitor is about to open. */
  preloadPanel(): void;
  /** Renders everything again. */
  render(): void;
  /** Called when a script of the page had removed the element of the widget, and it is on the page again. */
  onReturn(): void;
  remove(): void;
}

/** Loads the dialogs into the element of the widget. The message of a rejection names the file that was not loaded. */
export type LoadDialogs = (host: WidgetHost) => Promise<Dialogs>;

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
  /** Creates the element of a why button, which is hidden until it is placed. */
  createHost(slot: string): HTMLElement;
  /** Called when the buttons have their places. */
  onPlaced(): void;
}

/** Loads the why buttons. The message of a rejection names the file that was not loaded. */
export type LoadWhyButtons = (inputs: WhyButtonInputs) => Promise<WhyButtons>;
