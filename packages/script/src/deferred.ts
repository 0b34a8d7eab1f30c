/** All that may come after the first paint: checking the config, recording, choosing, explaining, the widget. */
import { type ComposeOptions, composeTactful, factCatalog, type OwnedEngine } from '@tactful/core/internal';
import { type AttachedSlots, observePage } from '@tactful/page/internal';
import { type ParsedConfig, parseConfigText } from '@tactful/rules';
import type { Methods, Tactful } from './command-queue.ts';
import { inspect } from './load-inspector.ts';
import { loadWidget } from './load-widget.ts';

/** The config of a text, without its faulty parts, and what is wrong with it. */
export const check = (text: string): ParsedConfig => parseConfigText(text, factCatalog);

/** Puts everything else upon a page that is tailored already, or is not to be. */
export function finish(
  base: OwnedEngine,
  page: AttachedSlots,
  options: ComposeOptions,
  warn: (text: string) => void,
): { readonly methods: Methods; readonly ready: Tactful['ready'] } {
  const tactful = composeTactful(base, options);
  observePage(tactful, page);
  const widget = loadWidget(tactful, page, warn);
  void inspect(base, tactful, page, warn);
  const methods: Methods = {
    track: tactful.track,
    decide: tactful.decide,
    explain: tactful.explain,
    on: tactful.subscribe,
    status: tactful.status,
    host: (host) => page.setPage({ host }),
    page: page.setPage,
    open: widget.open,
    close: widget.close,
  };
  return { methods, ready: tactful.ready };
}
