/** The contract of the buttons with Tactful, and with the dialogs, which are a file of their own. */
import type { ConsentState, Tactful } from '@tactful/core';

/** The part of Tactful that the buttons use. */
export interface ButtonsTactful extends Pick<Tactful, 'ready' | 'isReady' | 'subscribe'> {
  readonly config: Pick<Tactful['config'], 'widget'>;
  readonly consent: { get(): Pick<ConsentState, 'promptDue'> };
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
