/** Owns loading the widget: after paint, when the page is idle, and for everybody alike. */
import type { Tactful } from '@tactful/core';
import type { AttachedSlots } from '@tactful/page/internal';
import type { Messages, mountWidget, PanelModule, Widget } from '@tactful/widget';
import { load } from './load-module.ts';

/** Latest time, after the first paint, at which it is asked for. */
const IDLE_MS = 2000;

export interface LazyWidget {
  open(where?: string): void;
  close(): void;
}

/** The default export of a module beside this one. */
const loadDefault = async <T>(file: string): Promise<T> => (await load<{ default: T }>(file)).default;

const mount = async (tactful: Tactful, page: AttachedSlots): Promise<Widget> => {
  const { mountWidget: start } = await load<{ mountWidget: typeof mountWidget }>('tactful-widget.js');
  return start(tactful, {
    page,
    loadMessages: (language) => loadDefault<Messages>(`tactful-words.${language}.js`),
    loadPanel: () => loadDefault<PanelModule>('tactful-words.en-panel.js'),
  });
};

/**
 * Loads the widget.
 *
 * @param warn - Told if it does not load. The page is tailored all the same.
 */
export function loadWidget(tactful: Tactful, page: AttachedSlots, warn: (text: string) => void): LazyWidget {
  let mounted: Promise<Widget> | undefined;
  const use = (then: (widget: Widget) => void) => {
    mounted ??= mount(tactful, page);
    mounted.then(then).catch((error) => warn(`tactful-widget.js: ${error}`));
  };
  // Safari has no idle callbacks.
  const idle: (run: () => void, how: IdleRequestOptions) => unknown =
    window.requestIdleCallback ?? setTimeout;
  requestAnimationFrame(() => idle(() => use(() => {}), { timeout: IDLE_MS }));
  return {
    open: (where) => use((widget) => widget.open(where)),
    close: () => use((widget) => widget.close()),
  };
}
