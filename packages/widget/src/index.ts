/** The widget for apps: it loads its own panel and languages. The script tag has its own loaders. */
import type { Tactful } from '@tactful/core';
import type { Widget, WidgetOptions } from './api.ts';
import { mountButtons } from './buttons/mount-buttons.ts';
import {
  loadDialogs,
  loadFloating,
  loadMessages,
  loadPanel,
  loadPrompt,
  loadWhyButtons,
} from './load-messages.ts';

export type * from './api.ts';
export type { Messages } from './i18n.ts';
export type { PanelBindings, PanelModule } from './lazy-panel/contract.ts';
export type * from './widget-page.ts';

/** Names a file of this package in the error of a bundler. */
const naming = (error: unknown) => {
  throw Error(`The widget was not loaded: ${error}`);
};

/** Puts the widget on the page. Resolves when it is there, with the prompt if that is due. */
export const mountWidget = (tactful: Tactful, options: WidgetOptions): Promise<Widget> =>
  mountButtons(tactful, {
    ...options,
    loadFloating,
    loadWhyButtons,
    loadPrompt: async (host) => {
      const mountPrompt = await loadPrompt().catch(naming);
      return mountPrompt(tactful, { loadMessages, ...options, host });
    },
    loadDialogs: async (prompt) => {
      const [mountDialogs, { frame }] = await Promise.all([loadDialogs().catch(naming), prompt]);
      return mountDialogs(frame, { loadPanel, ...options, loadTactful: async () => tactful });
    },
  });
