/** The contract of the prompt and the dialogs: what they use of Tactful, how actions end, and the frame that they share. */
import type { Decision, Result, Status, Tactful } from '@tactful/core';
import type { WidgetHost } from '../buttons/widget-host.ts';
import type { I18n } from '../i18n.ts';
import type { Styles } from './styles.ts';

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
  /** True if the message is visible anyway: it is announced only. */
  readonly isVisible?: boolean;
}

/** How an action ended: with a result, a message, an undo, or nothing to show. */
// biome-ignore lint/suspicious/noConfusingVoidType: an action may also be a statement
type Outcome = Result | Notice | (() => void) | void;

/** How an action ends. */
export type ActionOutcome = Outcome | Promise<Outcome>;

/** The action of a button. */
export type Action = (event: Event) => ActionOutcome;

/** The part of the widget that the prompt and the dialogs share. */
export interface Frame extends I18n {
  readonly tactful: DialogsTactful;
  readonly host: WidgetHost;
  readonly styles: Styles;
  /** The element in the shadow root that contains the prompt, the dialogs and the message of the last action. */
  readonly container: Element;
  /** Renders every part again. */
  render(): void;
  /** Adds a part, which each `render` calls. */
  onRender(part: () => void): void;
  /** Shows a message for ten seconds, with its undo; without one, removes the last one. */
  showNotice(notice?: Notice): void;
  /** Moves the message into an element: outside of a modal dialog it would be inert. `null` moves it back. */
  placeNotice(place: Element | null): void;
  /** A listener that runs an action for a real act of a person, and shows how it ended. */
  listener(action: Action): (event: Event) => void;
  /** Moves the focus to the way to the preferences, when what had it is gone. */
  focusPreferences(): void;
  /** Reserves space for what is shown now: the widget is on the page again, or has another size. */
  reserveSpace(): void;
  /** Removes what the frame has added. */
  remove(): void;
}
