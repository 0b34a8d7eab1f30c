/** Reads `dataLayer`: entries of Google Tag Manager and calls of gtag, from before and after the start. */
import { ignoreErrors } from '../dom.ts';
import type { Reporter } from './reporter.ts';
import { isUntypedObject, type UntypedObject } from './untyped.ts';

type DataLayer = unknown[] & { push(...entries: unknown[]): number };

/** Returns a function that reports one entry. E-commerce data that an earlier entry contained belongs to it, too. */
function createEntryReader(reporter: Reporter): (entry: UntypedObject) => void {
  let ecommerce: unknown;
  return (entry) => {
    // `gtag('event', name, parameters)` pushes its `arguments`.
    const isGtagCall = '0' in entry;
    if ('ecommerce' in entry) ecommerce = entry.ecommerce;
    const own = isGtagCall ? entry[2] : entry;
    const parameters: UntypedObject = {
      ...(isUntypedObject(own) && own),
      ...(!isGtagCall && isUntypedObject(ecommerce) && ecommerce),
    };
    reporter.setPage({ type: parameters.page_type, category: parameters.page_category });
    if (!isGtagCall) reporter.report(entry.event, parameters);
    else if (entry[0] === 'event') reporter.report(entry[1], parameters);
  };
}

/**
 * Listens to `window.dataLayer`. The page may create it, or replace it, at any time.
 *
 * @returns Looks for a data layer that is not listened to yet.
 */
export function listenToDataLayer(reporter: Reporter, signal: AbortSignal): () => void {
  // Not an index: tag managers remove old entries from the front.
  const known = new WeakSet<object>();
  const readEntry = createEntryReader(reporter);

  const readNewEntries = (layer: DataLayer) => {
    for (const entry of layer) {
      if (!isUntypedObject(entry) || known.has(entry)) continue;
      known.add(entry);
      ignoreErrors(() => readEntry(entry));
    }
  };
  const listen = (layer: DataLayer) => {
    known.add(layer);
    const { push } = layer;
    layer.push = (...entries) => {
      const length = push.apply(layer, entries);
      if (!signal.aborted) readNewEntries(layer);
      return length;
    };
  };

  return () =>
    ignoreErrors(() => {
      // The page may define it, with any content.
      const { dataLayer } = window as { dataLayer?: unknown };
      if (!Array.isArray(dataLayer)) return;
      readNewEntries(dataLayer);
      if (!known.has(dataLayer) && !signal.aborted) listen(dataLayer);
    });
}
