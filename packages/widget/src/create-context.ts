/** Creates the context of a widget. */
import type { Tactful } from '@tactful/core';
import type { WidgetHost } from './buttons/contract.ts';
import type { DialogsTactful, Notice, WidgetBase, WidgetContext } from './context.ts';
import { createControls } from './controls.tsx';
import type { I18n } from './i18n.ts';
import type { PanelModule } from './lazy-panel/contract.ts';
import { startLoading } from './lazy-panel/load.ts';
import { createState } from './state.ts';
import { createStyles } from './styles.ts';
import type { WidgetPage } from './widget-page.ts';

/** How long a message and its undo are shown. */
const NOTICE_MS = 10_000;

/** The inputs of a widget. */
export interface WidgetInputs {
  readonly tactful: DialogsTactful;
  readonly host: WidgetHost;
  readonly page: WidgetPage;
  readonly i18n: I18n;
  readonly loadPanel: () => Promise<PanelModule>;
  readonly loadTactful: () => Promise<Tactful>;
  /** Called for each `render()` of the context. */
  readonly renderWidget: (widget: WidgetContext) => void;
}

/** Creates the context of a widget that was just mounted. */
export const createWidgetContext = (inputs: WidgetInputs): WidgetContext => {
  const { tactful, host, page, i18n, loadPanel, loadTactful, renderWidget } = inputs;
  const state = createState();
  const render = () => renderWidget(widget);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const showNotice = (notice = '', undo?: Notice['undo']) => {
    state.notice = notice;
    state.undo = undo;
    clearTimeout(timer);
    timer = setTimeout(showNotice, NOTICE_MS);
    render();
  };
  const preloadPanel = () => startLoading(widget, loadPanel);
  const showView = (view: string) => {
    state.view = view;
    state.isQuestionDue = false;
    render();
    if (view) preloadPanel();
  };
  const styles = createStyles();
  const base: WidgetBase = {
    ...i18n,
    tactful,
    host,
    page,
    state,
    styles,
    render,
    showNotice,
    showView,
    preloadPanel,
    loadTactful,
  };
  const widget: WidgetContext = { ...base, ...createControls(base) };
  return widget;
};
