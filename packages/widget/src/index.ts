/** The widget for apps: it loads its own panel and languages. The script tag uses `mount.tsx` with its own loaders. */
import type { Tactful } from '@tactful/core';
import type { Widget, WidgetOptions } from './api.ts';
import { loadMessages, loadPanel } from './load-messages.ts';
import { mountWidget as mount } from './mount.tsx';

export type * from './api.ts';
export type { Messages } from './i18n.ts';
export type { PanelBindings, PanelModule } from './lazy-panel/contract.ts';
export type * from './widget-page.ts';

/** Puts the widget on the page. Resolves when it is there, with its messages. */
export const mountWidget = (tactful: Tactful, options: WidgetOptions): Promise<Widget> =>
  mount(tactful, { loadMessages, loadPanel, ...options });
