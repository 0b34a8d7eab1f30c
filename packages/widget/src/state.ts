/** The one widget of a page: who it speaks for, in which language, and what it shows now. */
import type { Result, Tactful } from '@tactful/core';
import type { WidgetHost } from './host.ts';
import type { Drawn } from './lazy-panel/rendered.ts';

/** What an act of the visitor gives back: how it ended, what to say of it, its undo, or nothing. */
// biome-ignore lint/suspicious/noConfusingVoidType: an act may also be a statement
export type Acted = Promise<Result | string | void> | (() => void) | void;

/** What is on show. */
export interface State {
  /** Empty while the dialog is closed; `panel`; or the slot that is explained. */
  shown: string;
  /** What was told last, with its undo. */
  notice: string;
  undo?: (() => void) | undefined;
  /** Sections by whether they are unfolded. */
  readonly folds: { [section: string]: boolean };
  /** How many entries of a section are drawn, where it is not the first few. */
  most?: { [section: string]: number };
  /** True once a button has answered on this page: then the prompt is gone, whatever becomes of the answer. */
  answered?: boolean;
  /** Whether going generic shall leave the profile where it is. */
  keepData?: boolean;
  /** What is loaded when it is first needed; absent until then. */
  part?: Drawn;
  loading?: Promise<void>;
}

export let host: WidgetHost;
export let tactful: Tactful;
export let draw: () => void;
export let state: State;

/** Sets for whom the parts are drawn, and what draws them. Nothing of a widget before it is left. */
export const setStage = (of: WidgetHost, how: () => void): void => {
  host = of;
  tactful = of.tactful;
  draw = how;
  state = { shown: '', notice: '', folds: {} };
};

let timer: ReturnType<typeof setTimeout> | undefined;

/** Tells something for ten seconds, which is how long its undo is offered. */
export const tell = (notice = '', undo?: () => void): void => {
  Object.assign(state, { notice, undo });
  clearTimeout(timer);
  timer = setTimeout(tell, 1e4);
  draw();
};
