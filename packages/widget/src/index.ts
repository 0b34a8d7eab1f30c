/** The widget for apps: it loads its own panel and languages. The script tag has its own loaders. */
import type { Tactful } from '@tactful/core';
import type { Widget, WidgetOptions } from './api.ts';
import { mountButtons } from './buttons/mount-buttons.ts';
import { loadDialogs, loadFloating, loadMessages, loadPanel, loadWhyButtons } from './load-messages.ts';

export type * from './api.ts';
export type { Messages } from './i18n.ts';
export type { PanelBindings, PanelModule } from './lazy-panel/contract.ts';
export type * from './widget-page.ts';

/** Puts the widget on the page. Resolves when it is there, with the prompt if that is due. */
export const mountWidget = (tactful: Tactful, options: WidgetOptions): Promise<Widget> =>
  mountButtons(tactful, {
    ...options,
    loadFloating,
    loadWhyButtons,
    loadDialogs: async (host) => {
      const mountDialogs = await loadDialogs().catch((error) => {
        throw Error(`The widget was not loaded: ${error}`);
      });
      return mountDialogs(tactful, {
        loadMessages,
        loadPanel,
        ...options,
        host,
        loadTactful: async () => tactful,
      });
    },
  });
