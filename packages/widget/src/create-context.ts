/** Creates the context of the dialogs. */
import type { WidgetBase, WidgetContext } from './context.ts';
import { createControls } from './controls.tsx';
import { startLoading } from './lazy-panel/load.ts';
import type { DialogsOptions } from './mount-dialogs.tsx';
import type { Frame } from './prompt/frame.ts';
import { createState } from './state.ts';

/** Creates the context of dialogs that are about to be mounted. */
export const createWidgetContext = (frame: Frame, options: DialogsOptions): WidgetContext => {
  const { page, loadPanel, loadTactful } = options;
  const state = createState();
  const preloadPanel = () => startLoading(widget, loadPanel);
  const showView = (view: string) => {
    state.view = view;
    state.isQuestionDue = false;
    frame.render();
    if (view) preloadPanel();
  };
  const base: WidgetBase = { ...frame, page, state, showView, preloadPanel, loadTactful };
  const widget: WidgetContext = { ...base, ...createControls(base) };
  return widget;
};
