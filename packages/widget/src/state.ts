/** The view state of the widget. */
import type { Panel } from './lazy-panel/panel.ts';

/** The state of one widget. Change it, then render. */
export interface WidgetState {
  /** Empty while the dialog is closed; `panel`; or the slot that is explained. */
  view: string;
  /** The last message, with its undo. */
  notice: string;
  undo?: (() => unknown) | undefined;
  /** Sections by id: whether they are open. */
  readonly openSections: { [section: string]: boolean };
  /** How many rows of the activity are listed, once the visitor requested more. */
  listedRows?: number;
  /** The interest whose controls are open. */
  openInterest?: string | undefined;
  /** Whether the live region is on the page: a prompt that is inserted with it would not be announced. */
  hasLiveRegion: boolean;
  /** The prompt or the question after it, as space was last reserved for it; absent before the first render. */
  overlay?: Element | null;
  /** Whether the first question of the shop is shown, once the panel is loaded. */
  isQuestionDue?: boolean;
  /** Whether declining keeps the profile. */
  keepData?: boolean;
  /** The text of a file that was selected for import. */
  importText?: string;
  /** The lazy panel; absent until it is loaded. */
  panel?: Panel;
  loading?: Promise<void>;
}

/** The state of a widget that was just mounted. */
export const createState = (): WidgetState => ({
  view: '',
  notice: '',
  openSections: {},
  hasLiveRegion: false,
});
