/** Loads the widget when the browser is idle after the first paint, for every visitor alike. */
import type { Tactful } from '@tactful/core';
import type { Messages, mountWidget, PanelModule, Widget, WidgetPage } from '@tactful/widget';
import { load, loadDefault } from './load-module.ts';

const FILE = 'tactful-widget.js';

/** The latest time, after the first paint, at which the widget is loaded. */
const IDLE_MS = 2000;

/** The panel, which is loaded when it is needed. */
export interface LazyWidget {
  open(where?: string): void;
  close(): void;
}

const mount = async (tactful: Tactful, page: WidgetPage): Promise<Widget> => {
  const { mountWidget: start } = await load<{ mountWidget: typeof mountWidget }>(FILE);
  return start(tactful, {
    page,
    loadMessages: (language) => loadDefault<Messages>(`tactful-words.${language}.js`),
    loadPanel: () => loadDefault<PanelModule>('tactful-words.en-panel.js'),
  });
};

/** Safari has no `requestIdleCallback`. */
const whenIdle: (run: () => void, options: IdleRequestOptions) => unknown =
  window.requestIdleCallback ?? setTimeout;

/** Loads the widget. If that fails, every slot shows its standard content: nobody could switch personalization off. */
export function loadWidget(tactful: Tactful, page: WidgetPage): LazyWidget {
  let mounted: Promise<Widget> | undefined;
  const use = (callback: (widget: Widget) => void) => {
    mounted ??= mount(tactful, page);
    mounted.then(callback).catch((error) => tactful.slots.stop(`${FILE} was not loaded: ${error}`));
  };
  requestAnimationFrame(() => whenIdle(() => use(() => undefined), { timeout: IDLE_MS }));
  return {
    open: (where) => use((widget) => widget.open(where)),
    close: () => use((widget) => widget.close()),
  };
}
