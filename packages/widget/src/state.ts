/** The view state of the dialogs. */
import type { Panel } from './lazy-panel/panel.ts';

/** The state of the dialogs of one widget. Change it, then render. */
export interface WidgetState {
  /** Empty while the dialog is closed; `panel`; or the slot that is explained. */
  view: string;
  /** True until the panel has been painted with its switch: the rest follows, so that it opens at once. */
  isOpening?: boolean;
  /** Sections by id: whether they are open. */
  readonly openSections: { [section: string]: boolean };
  /** How many rows of the activity are listed, once the visitor requested more. */
  listedRows?: number;
  /** Whether every interest has a chip, and not only the first ones. */
  showsAllInterests?: boolean;
  /** The interest whose controls are open. */
  openInterest?: string | undefined;
  /** Whether the first question of the shop is shown, once the panel is loaded. */
  isQuestionDue?: boolean;
  /** Whether declining keeps the profile. */
  keepData?: boolean;
  /** The text of a file that was selected for import. */
  importText?: string;
  /** The lazy panel; absent until it is loaded. */
  panel?: Panel;
}

/** The state of dialogs that were just mounted. */
export const createState = (): WidgetState => ({ view: '', openSections: {} });
