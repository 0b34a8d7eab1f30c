/** Creates the context of the dialogs. */
import type { Tactful } from '@tactful/core';
import { afterPaint } from './after-paint.ts';
import type { WidgetOptions } from './api.ts';
import type { WidgetBase, WidgetContext } from './context.ts';
import { createControls } from './controls.tsx';
import { createPanelLoader, type PanelFiles } from './lazy-panel/load.ts';
import type { Frame } from './prompt/contract.ts';
import { createState } from './state.ts';

/** How the dialogs are added to the widget; the package and the script tag have different loaders. */
export interface DialogsOptions extends Required<Pick<WidgetOptions, 'page'>>, PanelFiles {
  /** Returns the whole of Tactful, which the panel needs. Called when the panel is about to be opened. */
  loadTactful(): Promise<Tactful>;
}

/** Creates the context of dialogs that are about to be mounted. */
export const createWidgetContext = (frame: Frame, options: DialogsOptions): WidgetContext => {
  const { page, loadTactful } = options;
  const state = createState();
  const preloadPanel = () => load();
  const showView = (view: string) => {
    state.isOpening = view === 'panel' && state.view !== view;
    state.view = view;
    state.isQuestionDue = false;
    frame.render();
    if (view) preloadPanel();
    if (state.isOpening)
      void afterPaint().then(() => {
        state.isOpening = false;
        frame.render();
      });
  };
  const base: WidgetBase = { ...frame, page, state, showView, preloadPanel, loadTactful };
  const widget: WidgetContext = { ...base, ...createControls(base) };
  const load = createPanelLoader(widget, options);
  return widget;
};
