/** Adds the panel and the explanations to the widget. They are loaded when they are needed. */
/** @jsxRuntime classic */
/** @jsx h */
import { render } from 'preact';
import type { Dialogs } from './buttons/contract.ts';
import { createWidgetContext, type DialogsOptions } from './create-context.ts';
import { dialog } from './dialog.tsx';
import dialogCss from './dialog-styles.ts';
import { createFocusKeeper } from './keep-focus.ts';
import type { Frame } from './prompt/contract.ts';
import { createElement } from './prompt/elements.ts';

/** Adds the dialogs to the frame of the widget. */
export function mountDialogs(frame: Frame, options: DialogsOptions): Dialogs {
  const { tactful, host } = frame;
  const container = createElement('div');
  // Before the message of the last action, and outside of the live region of the prompt: the question takes the focus, and
  // would be announced twice.
  frame.container.lastElementChild?.before(container);
  frame.styles.add(dialogCss);
  const widget = createWidgetContext(frame, options);
  const { state } = widget;
  const keepFocus = createFocusKeeper(host.shadow);
  frame.onRender(() => {
    const content = [state.isQuestionDue && state.panel?.renderQuestion(), dialog(widget)];
    keepFocus(() => render(content, container));
  });
  frame.render();
  const stop = options.page.onPlacements(frame.render);
  const showView = (view: string) => {
    if (host.element.isConnected) widget.showView(view);
  };
  return {
    open(where = 'panel') {
      state.openSections[where] = true;
      showView(tactful.decide(where).winner ? where : 'panel');
    },
    showView,
    showQuestion() {
      if (state.view) return;
      state.isQuestionDue = true;
      widget.preloadPanel();
    },
    preloadPanel: widget.preloadPanel,
    onReturn() {
      // A dialog that leaves the page is closed by the browser.
      state.view = '';
    },
    remove: stop,
  };
}
