/** Observes the page besides its slots: events, acts of the visitor, exposure; and lets messages be shown. */
import type { Tactful } from '@tactful/core';
import { engineOf } from '@tactful/core/internal';
import { createMessageAction } from '../actions/message.ts';
import { listenToAttributes } from '../collect/attributes.ts';
import { listenToDataLayer } from '../collect/data-layer.ts';
import { readJsonLd } from '../collect/json-ld.ts';
import { readOpenGraph } from '../collect/open-graph.ts';
import { createReporter } from '../collect/reporter.ts';
import { ignoreErrors } from '../dom.ts';
import type { AttachedSlots, PageUpdate } from '../slots/attach-slots.ts';
import { observeSlots } from './observe-slots.ts';
import { createTriggers } from './triggers.ts';

/** Where the Navigation API is absent, the nodes that a new address brings are noticed. */
const navigation = (): EventTarget | undefined => (window as { navigation?: EventTarget }).navigation;

/**
 * Records what the page reports, fires triggers, counts exposures, and lets messages be shown.
 *
 * @returns Stops all of it. Later calls do nothing.
 */
export function observePage(tactful: Tactful, slots: AttachedSlots): () => void {
  const engine = engineOf(tactful);
  const removal = new AbortController();
  const { signal } = removal;
  const reporter = createReporter(tactful, slots.setPage);
  const collectors = [listenToDataLayer, listenToAttributes, readJsonLd].map((listen) =>
    listen(reporter, signal),
  );
  const triggers = createTriggers(engine, signal);
  const observedSlots = observeSlots(tactful, slots, triggers);

  const startPage = () => {
    tactful.track({ name: 'page_view' });
    reporter.startPage();
    triggers.start();
    triggers.fire('navigation');
  };
  const update = ({ hasNavigated, hasNewNodes }: PageUpdate) => {
    if (hasNavigated) startPage();
    if (!hasNewNodes) return;
    triggers.followConsent();
    for (const collect of collectors) ignoreErrors(collect);
    observedSlots.update();
  };
  const removeListener = slots.onUpdate(update);
  const readTags = () => ignoreErrors(() => readOpenGraph(reporter));
  if (document.readyState === 'complete') setTimeout(readTags);
  addEventListener('load', () => setTimeout(readTags), { signal });
  navigation()?.addEventListener('currententrychange', slots.requestUpdate, { signal });
  for (const type of ['DOMContentLoaded', 'popstate'])
    addEventListener(type, slots.requestUpdate, { signal });

  slots.addAction('message', createMessageAction(tactful.slots.dismiss, slots.requestUpdate));
  tactful.track({ name: 'page_view' });
  slots.requestUpdate();
  update({ hasNavigated: false, hasNewNodes: true });
  return () => {
    removal.abort();
    removeListener();
    observedSlots.stop();
  };
}
