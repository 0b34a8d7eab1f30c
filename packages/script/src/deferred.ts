/** All that may come after the first paint: checking the config, recording, choosing, explaining, the widget. */
import { complete, type createEngine, factCatalog, toTactful } from '@tactful/core/internal';
import { type AttachedPage, observePage } from '@tactful/page';
import { type ParsedConfig, parseConfigText } from '@tactful/rules';
import type { Methods, Tactful } from './command-queue.ts';
import { inspect } from './load-inspector.ts';
import { loadWidget } from './load-widget.ts';

/** The config of a text, without its faulty parts, and what is wrong with it. */
export const check = (text: string): ParsedConfig => parseConfigText(text, factCatalog);

/** Puts everything else upon a page that is tailored already, or is not to be. */
export function finish(
  base: ReturnType<typeof createEngine>,
  page: AttachedPage,
  options: Parameters<typeof complete>[1],
  warn: (text: string) => void,
): { readonly methods: Methods; readonly ready: Tactful['ready'] } {
  const personalizer = complete(base, options);
  observePage(personalizer, page);
  const tactful = toTactful(personalizer);
  const widget = loadWidget(tactful, page, warn);
  void inspect(base, tactful, page, warn);
  const methods: Methods = {
    track: personalizer.record,
    decide: personalizer.decide,
    explain: personalizer.explain,
    on: personalizer.subscribe,
    status: personalizer.status,
    host: (host) => page.describe({ host }),
    page: page.describe,
    open: widget.open,
    close: widget.close,
  };
  return { methods, ready: personalizer.ready };
}
