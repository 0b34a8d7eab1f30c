/** The contract of the buttons with the prompt. */

/** The element of the widget, as the buttons give it to the prompt. */
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
  /** Shows the first question of the shop, once the dialogs are loaded. */
  showQuestion(): void;
}
