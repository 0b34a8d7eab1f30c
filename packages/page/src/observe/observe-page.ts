/** Observes the page besides its slots: events, acts of the visitor, exposure; and lets messages be shown. */
import type { Tactful } from '@tactful/core';
import { engineOf, reportedNames, setProductList } from '@tactful/core/internal';
import { createMessageAction } from '../actions/message.ts';
import { whenActivated } from '../activation.ts';
import { listenToAttributes } from '../collect/attributes.ts';
import { listenToDataLayer } from '../collect/data-layer.ts';
import { detectSignals } from '../collect/detect-signals.ts';
import { createProductList } from '../collect/listed-products.ts';
import { createReporter } from '../collect/reporter.ts';
import { createSignalConsent } from '../collect/signal-consent.ts';
import { ignoreErrors } from '../dom.ts';
import type { AttachedSlots } from '../slots/attach-slots.ts';
import type { PageUpdate } from '../slots/slot-updates.ts';
import { observeSlots } from './observe-slots.ts';
import { restoreForCopies } from './page-copies.ts';
import { reportShortRows } from './short-rows.ts';
import { createTriggers } from './triggers.ts';

/** Where the Navigation API is absent, the nodes that a new address brings are noticed. */
const navigation = (): EventTarget | undefined => (window as { navigation?: EventTarget }).navigation;

/** Called with the text of each notice: a signal of the page that is not read. */
type OnNotice = (text: string) => void;

/** The further inputs of observing a page. */
interface ObserveOptions {
  readonly signal: AbortSignal;
  readonly onNotice: OnNotice | undefined;
}

/** Starts to read events from the page. */
function collectEvents(tactful: Tactful, { setPage }: AttachedSlots, { signal, onNotice }: ObserveOptions) {
  const { config, track } = tactful;
  const engine = engineOf(tactful);
  const consent = createSignalConsent(engine.isTailored);
  const reported = reportedNames(engine);
  const reporter = createReporter({ config, track, setPage, notice: onNotice, reported, consent });
  const readDataLayer = listenToDataLayer({ reporter, collect: config.collect, signal });
  const collectors = [
    readDataLayer,
    listenToAttributes(reporter, signal),
    detectSignals(reporter, signal),
    () => onNotice && reportShortRows(config, onNotice),
  ];
  const collect = () => {
    for (const look of collectors) ignoreErrors(look);
  };
  // A page may replace its data layer without a change of its nodes.
  for (const type of ['click', 'pagehide']) addEventListener(type, readDataLayer, { signal, capture: true });
  addEventListener('load', collect, { signal });
  return { collect, startPage: reporter.startPage };
}

/** Starts everything. Throws where the browser lacks something. */
function observe(tactful: Tactful, slots: AttachedSlots, options: ObserveOptions): void {
  // Without it exposures are not counted, and no experience would ever reach its cap.
  if (!('IntersectionObserver' in window)) throw Error('IntersectionObserver is missing');
  const { signal } = options;
  const engine = engineOf(tactful);
  setProductList(engine, createProductList());
  const events = collectEvents(tactful, slots, options);
  const triggers = createTriggers(engine, signal);
  const observedSlots = observeSlots(tactful, slots, triggers);

  const startPage = () => {
    tactful.track({ name: 'page_view' });
    events.startPage();
    triggers.start();
    triggers.fire('navigation');
  };
  const update = ({ hasNavigated, hasNewNodes }: PageUpdate) => {
    if (hasNavigated) startPage();
    if (!hasNewNodes) return;
    triggers.followConsent();
    events.collect();
    observedSlots.update();
  };
  const removeListener = slots.onUpdate(update);
  restoreForCopies(slots, signal);
  navigation()?.addEventListener('currententrychange', slots.requestUpdate, { signal });
  for (const type of ['DOMContentLoaded', 'popstate'])
    addEventListener(type, slots.requestUpdate, { signal });

  slots.addAction('message', createMessageAction(tactful.slots.dismiss, slots.requestUpdate));
  tactful.track({ name: 'page_view' });
  slots.requestUpdate();
  update({ hasNavigated: false, hasNewNodes: true });
  signal.addEventListener('abort', () => {
    removeListener();
    observedSlots.stop();
  });
}

/**
 * Records what the page reports, fires triggers, counts exposures, and lets messages be shown. If that fails, every slot
 * shows its standard content.
 *
 * @returns Stops all of it. Later calls do nothing.
 */
export function observePage(tactful: Tactful, slots: AttachedSlots, onNotice?: OnNotice): () => void {
  const removal = new AbortController();
  const start = () => {
    if (removal.signal.aborted) return;
    try {
      observe(tactful, slots, { signal: removal.signal, onNotice });
    } catch (error) {
      removal.abort();
      tactful.slots.stop(`The page cannot be observed: ${error}`);
    }
  };
  const activated = whenActivated();
  if (activated) void activated.then(start);
  else start();
  return () => removal.abort();
}
