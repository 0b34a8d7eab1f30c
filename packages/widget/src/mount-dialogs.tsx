/** Adds the prompt, the panel and the explanations to the widget. They are loaded when they are needed. */
/** @jsxRuntime classic */
/** @jsx h */
import type { Tactful } from '@tactful/core';
import { h, render } from 'preact';
import { afterPaint } from './after-paint.ts';
import type { WidgetOptions } from './api.ts';
import type { Dialogs, WidgetHost } from './buttons/contract.ts';
import type { DialogsTactful, WidgetContext } from './context.ts';
import { createWidgetContext } from './create-context.ts';
import { dialog } from './dialog.tsx';
import { loadI18n } from './load-i18n.ts';
import { prompt } from './prompt.tsx';
import { reserveSpace } from './reserve-space.ts';

/** Options with the loaders, which the package and the script tag fill in differently. */
type LoadingOptions = Required<Pick<WidgetOptions, 'page' | 'loadMessages' | 'loadPanel'>>;

/** How the dialogs are added to the widget. */
export interface DialogsOptions extends LoadingOptions {
  /** The element of the widget, with its buttons. */
  readonly host: WidgetHost;
  /** Returns the whole of Tactful, which the panel needs. Called when the panel is about to be opened. */
  loadTactful(): Promise<Tactful>;
}

/** Renders the prompt and the dialog. */
const renderDialogs = (widget: WidgetContext, container: Element): void => {
  const { tactful, host, state } = widget;
  // Off the page no dialog can be opened. A router may have taken the widget off; it is rendered again when it returns.
  if (!host.element.isConnected) return;
  const isPromptVisible = state.hasLiveRegion && host.isPromptDue() && tactful.isReady();
  const content = [
    <div aria-live="polite">{isPromptVisible && prompt(widget)}</div>,
    // Outside of the live region: it takes the focus, and would be announced twice.
    state.isQuestionDue && state.panel?.renderQuestion(),
    dialog(widget),
  ];
  render(content, container);
  host.onPromptChange();
  const overlay = container.querySelector('section');
  if (state.overlay !== overlay)
    afterPaint().then(() => {
      // Measuring causes a layout, which must not delay the response to a press.
      if (host.element.isConnected) reserveSpace(container.querySelector('section'));
    });
  state.overlay = overlay;
};

/** Adds the element that contains the dialogs to the shadow root of the widget, with their styles. */
const addContainer = ({ shadow }: WidgetHost, { language, t, styles }: WidgetContext): Element => {
  const container = document.createElement('div');
  container.lang = language;
  container.dir = t('dir');
  shadow.prepend(container);
  shadow.adoptedStyleSheets = [...shadow.adoptedStyleSheets, styles.sheet];
  return container;
};

/** Adds the dialogs to the widget. The prompt is shown if it is due. */
export async function mountDialogs(tactful: DialogsTactful, options: DialogsOptions): Promise<Dialogs> {
  const { host, page, loadMessages, loadPanel, loadTactful } = options;
  const i18n = await loadI18n(tactful.config, host.language, loadMessages);
  const renderWidget = (widget: WidgetContext) => renderDialogs(widget, container);
  const widget = createWidgetContext({ tactful, host, page, i18n, loadPanel, loadTactful, renderWidget });
  const container = addContainer(host, widget);
  const { state } = widget;
  widget.render();
  // The prompt must be inserted into a live region that exists, to be announced.
  state.hasLiveRegion = true;
  widget.render();
  const stops = [tactful.subscribe(widget.render), page.onPlacements(widget.render)];
  const showView = (view: string) => {
    if (host.element.isConnected) widget.showView(view);
  };
  return {
    open(where = 'panel') {
      state.openSections[where] = true;
      showView(tactful.decide(where).winner ? where : 'panel');
    },
    showView,
    preloadPanel: widget.preloadPanel,
    render: widget.render,
    onReturn() {
      // A dialog that leaves the page is closed by the browser; space is reserved for what is shown now.
      state.view = '';
      delete state.overlay;
      widget.render();
    },
    remove() {
      for (const stop of stops) stop();
      reserveSpace();
      container.remove();
    },
  };
}
