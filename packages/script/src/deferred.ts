/** Everything that starts after the first paint: recording, consent, explanations, the widget. */
import { type ComposeOptions, composeTactful, type OwnedEngine } from '@tactful/core/internal';
import { type AttachedSlots, observePage, whenActivated } from '@tactful/page/internal';
import { hasPublishedTexts, notPublished } from '@tactful/rules/internal';
import type { GROUP_NAMES, Methods } from './command-queue.ts';
import { loadInspector } from './load-inspector.ts';
import { loadWidget } from './load-widget.ts';
import { describeUnknownCall } from './unknown-call.ts';

export { refuseSlots as slotSafety } from './refuse-slots.ts';

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

/** The methods of `window.tactful`, the callback for other calls, and when decisions are final. */
interface Finished {
  readonly methods: Methods;
  readonly onUnknownCall: (call: unknown) => void;
  readonly ready: Promise<void>;
}

/** Adds everything else to the slots, once the page is shown. Returns the methods of `window.tactful`. */
export async function finish({ engine, slots, options, warn }: FinishOptions): Promise<Finished> {
  if (!hasPublishedTexts(engine.config)) throw Error(`config: ${notPublished().message}`);
  await whenActivated();
  const tactful = composeTactful(engine, options);
  const warnIfStopped = () => {
    const { stopped } = tactful.status();
    if (stopped) warn(stopped);
  };
  tactful.subscribe(warnIfStopped);
  observePage(tactful, slots, (text) => warn(`page: ${text}`));
  const widget = loadWidget({ tactful, page: slots, loadTactful: async () => tactful });
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
  return { methods, onUnknownCall: (call) => warn(describeUnknownCall(call)), ready };
}
