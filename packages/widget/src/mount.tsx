/** Mounts the widget: one element with an open shadow root, and a why button in each personalized slot. */
/** @jsxRuntime classic */
/** @jsx h */
import type { Tactful } from '@tactful/core';
import { h } from 'preact';
import { afterPaint } from './after-paint.ts';
import type { Widget, WidgetOptions } from './api.ts';
import type { WidgetContext } from './context.ts';
import { createWidgetContext } from './create-context.ts';
import { dialog } from './dialog.tsx';
import { followPage } from './follow-page.ts';
import { placeInWindow } from './free-place.ts';
import { keepOnPage } from './keep-on-page.ts';
import { loadI18n } from './load-i18n.ts';
import { installPreferencesLinks, preferencesButton } from './preferences-button.tsx';
import { prompt } from './prompt.tsx';
import { reserveSpace } from './reserve-space.ts';
import { renderInShadow } from './shadow-root.tsx';
import { createWhyButtons } from './why-buttons.ts';

/** Options with the loaders, which the package and the script tag fill in differently. */
export type MountOptions = WidgetOptions & Required<Pick<WidgetOptions, 'loadMessages' | 'loadPanel'>>;

/** Whether the page is framed by another origin, which could place the widget under the visitor's pointer. */
const isFramedByAnotherOrigin = (): boolean => {
  try {
    return !top?.document;
  } catch {
    return true;
  }
};

/** Renders the prompt or the preferences button, and the dialog. */
const renderWidget = (widget: WidgetContext, element: Element): void => {
  const { tactful, state } = widget;
  const { button: side = 'bottom-start' } = tactful.config.widget ?? {};
  const isPromptVisible =
    state.isPromptRequested && !state.hasResponded && tactful.isReady() && tactful.consent.get().promptDue;
  renderInShadow(widget, element, [
    <div aria-live="polite">{isPromptVisible && prompt(widget)}</div>,
    !isPromptVisible && side !== 'none' && preferencesButton(() => widget, side),
    dialog(widget),
  ]);
  if (state.isPromptVisible !== isPromptVisible)
    afterPaint().then(() => {
      // Measuring causes a layout, which must not delay the response to a press.
      if (!element.isConnected) return;
      // An extension of the browser can hide the element, in spite of its own style sheet.
      if (getComputedStyle(element).display === 'none') tactful.slots.stop('The widget is hidden.');
      reserveSpace(element.shadowRoot?.querySelector('section,[part=open]'));
    });
  state.isPromptVisible = isPromptVisible;
};

/** Adds the widget to the page, and follows Tactful and the page. Returns its removal. */
const install = (widget: WidgetContext, element: HTMLElement): (() => void) => {
  const { tactful, page, state, render } = widget;
  const whyButtons = createWhyButtons(widget);
  const update = () => {
    whyButtons.update();
    render();
  };
  element.id = 'tactful';
  const stops = [
    keepOnPage(element, {
      onReturn: () => {
        // A dialog that leaves the page is closed by the browser; space is reserved for what is shown now.
        state.view = '';
        delete state.isPromptVisible;
        update();
      },
      onLost: () => tactful.slots.stop('Another script keeps removing the widget.'),
    }),
    installPreferencesLinks(widget),
    followPage(() => {
      const button = element.shadowRoot?.querySelector('[part=open]');
      if (button) placeInWindow(element, button);
    }),
    page.onPlacements(update),
    tactful.subscribe((change) => {
      render();
      if (change === 'consent') document.dispatchEvent(new Event('tactful-change'));
    }),
  ];
  update();
  // After the first render: the prompt must be inserted into a live region that exists, to be announced.
  void tactful.ready.then(() => {
    state.isPromptRequested ||= tactful.config.widget?.prompt !== false;
    render();
  });
  return () => {
    for (const stop of stops) stop();
    reserveSpace();
    whyButtons.remove();
  };
};

/** Puts the widget on the page. Resolves when it is there, with its messages. */
export async function mountWidget(tactful: Tactful, options: MountOptions): Promise<Widget> {
  if (isFramedByAnotherOrigin()) return { open() {}, close() {}, prompt() {}, remove() {} };
  const { page, language = document.documentElement.lang, loadMessages, loadPanel } = options;
  const i18n = await loadI18n(tactful.config, language, loadMessages);
  const element = document.createElement('div');
  const renderInto = (widget: WidgetContext) => renderWidget(widget, element);
  const widget = createWidgetContext({ tactful, page, i18n, loadPanel, renderWidget: renderInto });
  const remove = install(widget, element);
  const show = (view: string) => {
    if (element.isConnected) widget.showView(view);
  };
  return {
    open: (where = 'panel') => {
      widget.state.openSections[where] = true;
      show(tactful.decide(where).winner ? where : 'panel');
    },
    close: () => show(''),
    prompt: () => {
      widget.state.isPromptRequested = true;
      show(widget.state.view);
    },
    remove,
  };
}
