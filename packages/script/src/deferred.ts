/** Everything that starts after the first paint: validation, recording, consent, explanations, the widget. */
import { type ComposeOptions, composeTactful, factCatalog, type OwnedEngine } from '@tactful/core/internal';
import { type AttachedSlots, observePage } from '@tactful/page/internal';
import { type ParsedConfig, parseConfigText } from '@tactful/rules';
import type { GROUP_NAMES, Methods } from './command-queue.ts';
import { loadInspector } from './load-inspector.ts';
import { loadWidget } from './load-widget.ts';

/** Parses the text of a config. Parts with issues are left out. */
export const parse = (text: string): ParsedConfig => parseConfigText(text, factCatalog);

/** The objects that `tactful.js` has already created. */
export interface FinishOptions {
  readonly engine: OwnedEngine;
  readonly slots: AttachedSlots;
  readonly options: ComposeOptions;
  readonly warn: (text: string) => void;
}

/** Names the methods of a group as `consent.accept`. */
const named = (group: keyof typeof GROUP_NAMES, methods: object): Methods =>
  Object.fromEntries(Object.entries(methods).map(([name, method]) => [`${group}.${name}`, method]));

/** Adds everything else to the slots. Returns the methods of `window.tactful`. */
export function finish({ engine, slots, options, warn }: FinishOptions): {
  readonly methods: Methods;
  readonly ready: Promise<void>;
} {
  const tactful = composeTactful(engine, options);
  observePage(tactful, slots, (text) => warn(`page: ${text}`));
  const widget = loadWidget(tactful, slots, warn);
  void loadInspector({ engine, tactful, slots, warn });
  const { track, decide, explain, subscribe, status, consent, profile, ready } = tactful;
  const methods: Methods = {
    track,
    decide,
    explain,
    subscribe,
    status,
    setPage: slots.setPage,
    open: widget.open,
    close: widget.close,
    ...named('consent', consent),
    ...named('profile', profile),
    ...named('slots', tactful.slots),
  };
  return { methods, ready };
}
