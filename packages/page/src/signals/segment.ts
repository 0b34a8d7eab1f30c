/** Reads the e-commerce calls of Segment and RudderStack: `analytics.track('Product Viewed', …)`. */
import type { ReportedEvent } from '@tactful/rules';
import { createMethodListener, createQueueListener, pageValue } from '../collect/page-calls.ts';
import type { Reporter } from '../collect/reporter.ts';
import { isUntypedObject, type UntypedObject } from '../collect/untyped.ts';

export { BUILD } from '../build-id.ts';

/** The events of the e-commerce specification that are recorded, in lower case. */
const EVENTS: ReadonlyMap<string, ReportedEvent> = new Map([
  ['product viewed', 'view_item'],
  ['product list viewed', 'view_item_list'],
  ['products searched', 'search'],
  ['product added', 'add_to_cart'],
  ['product removed', 'remove_from_cart'],
  ['checkout started', 'begin_checkout'],
  ['order completed', 'purchase'],
]);
const QUEUES: readonly string[] = ['analytics', 'rudderanalytics'];

/** The item of these properties, whose id has another name here. */
const itemOf = (properties: UntypedObject): UntypedObject => ({
  ...properties,
  id: properties.product_id ?? properties.sku ?? properties.id,
});

/** Reports a call of `track`. Properties that identify the visitor are not read. */
function reportCall(reporter: Reporter, name: unknown, value: unknown): void {
  const event = typeof name === 'string' && EVENTS.get(name.toLowerCase());
  if (!event) return;
  const properties = isUntypedObject(value) ? value : {};
  const { products, category, query, order_id, currency, list_id } = properties;
  const listed = isUntypedObject(products) ? Object.values(products).filter(isUntypedObject) : [properties];
  reporter.report(event, {
    items: listed.map(itemOf),
    category,
    currency,
    term: query,
    order: order_id,
    item_list_name: list_id,
  });
}

/** Listens to both libraries: to their queues until they have loaded, and to their methods afterwards. */
export function listen(reporter: Reporter, signal: AbortSignal): () => void {
  const listenToQueue = createQueueListener((entry) => {
    const call = Object.values(entry);
    if (call[0] === 'track') reportCall(reporter, call[1], call[2]);
  }, signal);
  const listenToTrack = createMethodListener(
    'track',
    ([name, properties]) => reportCall(reporter, name, properties),
    signal,
  );
  return () => {
    for (const name of QUEUES) {
      const library = pageValue(name);
      // The methods of a queue push into it.
      if (Array.isArray(library)) listenToQueue(library);
      else listenToTrack(library);
    }
  };
}
