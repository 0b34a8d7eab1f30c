/** Everything that starts after the first paint: recording, consent, explanations. */
import type { Tactful } from '@tactful/core';
import { type ComposeOptions, composeTactful } from '@tactful/core/internal';
import { observePage, whenActivated } from '@tactful/page/internal';
import { hasPublishedTexts, NOT_PUBLISHED } from '@tactful/rules/internal';
import type { Methods } from './call-runner.ts';
import type { GROUP_NAMES } from './command-queue.ts';
import type { PlacedSlots } from './engine.ts';
import { loadInspector } from './load-inspector.ts';
import type { LazyWidget } from './load-widget.ts';
import { describeUnknownCall } from './unknown-call.ts';

export { BUILD } from './build-id.ts';
// For pages without consent. And the engine's file then exports the code that both files share.
export { BUILD as ENGINE_BUILD, placeSlots } from './engine.ts';

/** The objects that exist already. */
export interface FinishOptions extends PlacedSlots {
  readonly options: ComposeOptions;
  readonly warn: (text: string) => void;
  /** Returns the widget: a new one, or the one that the page has already. */
  loadWidget(tactful: Tactful): LazyWidget;
}

/** Names the methods of a group as `consent.accept`. */
const named = (group: keyof typeof GROUP_NAMES, methods: object): Methods =>
  Object.fromEntries(Object.entries(methods).map(([name, method]) => [`${group}.${name}`, method]));

/** Tactful, the methods of `window.tactful`, the callback for other calls, and when decisions are final. */
interface Finished {
  readonly tactful: Tactful;
  readonly methods: Methods;
  readonly onUnknownCall: (call: unknown) => void;
  readonly ready: Promise<void>;
}

/** Adds everything else to the slots, once the page is shown. Returns the methods of `window.tactful`. */
export async function finish(inputs: FinishOptions): Promise<Finished> {
  const { engine, slots, options, warn, loadWidget } = inputs;
  if (!hasPublishedTexts(engine.config)) throw Error(`config: ${NOT_PUBLISHED}`);
  await whenActivated();
  const tactful = composeTactful(engine, options);
  const warnIfStopped = () => {
    const { stopped } = tactful.status();
    if (stopped) warn(stopped);
  };
  tactful.subscribe(warnIfStopped);
  observePage(tactful, slots, (text) => warn(`page: ${text}`));
  const widget = loadWidget(tactful);
  void loadInspector({ engine, tactful, slots, warn });
  const { track, decide, explain, subscribe, status, consent, profile, ready } = tactful;
  const methods: Methods = {
    /** Passes the whole of Tactful to another file of this build, or to code of the shop. */
    use: (callback: (whole: Tactful) => unknown) => callback(tactful),
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
  return { tactful, methods, onUnknownCall: (call) => warn(describeUnknownCall(call)), ready };
}
