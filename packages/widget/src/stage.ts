/** The one widget of a page: who it speaks for, in which language, and what it shows now. */
import type { Outcome, Personalizer } from '@tactful/core';
import type { WidgetHost } from './host.ts';

/** What an act of the visitor gives back: how it ended, its undo, or nothing. */
// biome-ignore lint/suspicious/noConfusingVoidType: an act may also be a statement
export type Acted = Promise<Outcome | void> | (() => void) | void;

export let host: WidgetHost;
export let personalizer: Personalizer;
export let draw: () => void;

/** Sets for whom the parts are drawn, and what draws them. */
export const setStage = (of: WidgetHost, how: () => void): void => {
  host = of;
  personalizer = of.personalizer;
  draw = how;
};

/** What is on show: sections by whether they are unfolded, and what was told last. */
export const state: {
  /** Empty while the dialog is closed; `panel`; or the slot that is explained. */
  shown: string;
  notice: string;
  undo: (() => void) | undefined;
  readonly folds: { [section: string]: boolean };
  /** Whether going generic shall leave the profile where it is. */
  keepData: boolean;
} = { shown: '', notice: '', undo: undefined, folds: {}, keepData: false };

let timer = 0;

/** Tells something for ten seconds, which is how long its undo is offered. */
export const tell = (notice = '', undo?: () => void): void => {
  Object.assign(state, { notice, undo });
  clearTimeout(timer);
  timer = setTimeout(tell, 1e4);
  draw();
};
