/**
 * The widget: prompt, panel and why, in one element with an open shadow root. This is the one for apps, which loads
 * its own parts; the tag's is `mount.tsx`, whose parts are files beside it.
 */
import type { Tactful } from '@tactful/core';
import type { Widget, WidgetOptions } from './host.ts';
import { loadWords } from './load-messages.ts';
import { mountWidget as mount } from './mount.tsx';

export type * from './host.ts';

/** Puts the widget on the page. Resolves once it stands there, with its words. */
export const mountWidget = (tactful: Tactful, options: WidgetOptions): Promise<Widget> =>
  mount(tactful, { loadWords, ...options });
