/** Reads the events of Meta Pixel, for pages that report nothing else: `fbq('track', 'ViewContent', …)`. */
import type { ReportedEvent } from '@tactful/rules';
import { createMethodListener, createQueueListener, pageValue } from '../collect/page-calls.ts';
import type { Reporter } from '../collect/reporter.ts';
import { isUntypedObject, type UntypedObject } from '../collect/untyped.ts';

export { BUILD } from '../build-id.ts';

const EVENTS: ReadonlyMap<unknown, ReportedEvent> = new Map([
  ['ViewContent', 'view_item'],
  ['ViewCategory', 'view_item_list'],
  ['Search', 'search'],
  ['AddToCart', 'add_to_cart'],
  ['InitiateCheckout', 'begin_checkout'],
  ['Purchase', 'purchase'],
]);

/** Plugins pass lists as JSON: `content_ids: '["4711"]'`. */
function parseList(value: unknown): unknown {
  if (typeof value !== 'string' || !value.startsWith('[')) return value;
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}

/** The items: `contents`, or else only their ids. */
function itemsOf({
  contents,
  content_ids,
  content_category,
  value,
}: UntypedObject): readonly UntypedObject[] {
  const list = parseList(contents);
  const listed = isUntypedObject(list) ? Object.values(list).filter(isUntypedObject) : [];
  const ids = [parseList(content_ids) ?? []].flat();
  if (!listed.length)
    return ids.map((id) => ({
      id,
      category: content_category,
      // The value of an event about several items is their sum.
      price: ids.length === 1 ? value : undefined,
    }));
  return listed.map((item) => ({
    id: item.id,
    quantity: item.quantity,
    // The value is that of all pieces.
    price: item.item_price ?? (listed.length === 1 && (item.quantity ?? 1) === 1 ? value : undefined),
    category: content_category,
  }));
}

/** Reports a call. Calls of `init`, which identify the visitor, are not read. */
function reportCall(reporter: Reporter, call: readonly unknown[]): void {
  // `trackSingle` has the id of a pixel before the name.
  const [name, value] = call.slice(call[0] === 'trackSingle' ? 2 : 1);
  const isTracked = call[0] === 'track' || call[0] === 'trackSingle';
  const event = isTracked ? EVENTS.get(name) : undefined;
  if (!event) return;
  const parameters = isUntypedObject(value) ? value : {};
  const { currency, search_string, content_category, content_type } = parameters;
  // A view of a whole category has the type of its content.
  const isList = event === 'view_item' && content_type === 'product_group' && !parameters.content_ids;
  reporter.report(
    isList ? 'view_item_list' : event,
    { items: itemsOf(parameters), category: content_category, currency, term: search_string },
    'pixel',
  );
}

/** Listens to the pixel: to its queue until it has loaded, and to its method afterwards. */
export function listen(reporter: Reporter, signal: AbortSignal): () => void {
  const report = (call: readonly unknown[]) => reportCall(reporter, call);
  const listenToQueue = createQueueListener((entry) => report(Object.values(entry)), signal);
  const listenToCalls = createMethodListener('callMethod', (call) => report(call), signal);
  return () => {
    const pixel = pageValue('fbq');
    if (typeof pixel !== 'function') return;
    listenToQueue('queue' in pixel ? pixel.queue : undefined);
    listenToCalls(pixel);
  };
}
