/** Owns reading `dataLayer`: entries of GTM and calls of gtag, those made before and those to come. */
import { ignoreErrors } from '../dom.ts';
import type { Reporter } from './reporter.ts';
import { isUntypedObject, type UntypedObject } from './untyped.ts';

type Layer = unknown[] & { push(...entries: unknown[]): number };

/**
 * Listens to `window.dataLayer`. The page may set it up, or replace it, at any time.
 *
 * @returns Looks for a data layer that is not yet listened to.
 */
export function listenToDataLayer(sink: Reporter, signal: AbortSignal): () => void {
  // Tag managers drop old entries from the front, so an index would go astray.
  const known = new WeakSet<object>();
  let ecommerce: unknown;

  const read = (entry: UntypedObject) => {
    // `gtag('event', name, parameters)` pushes its `arguments`.
    const isCall = '0' in entry;
    if ('ecommerce' in entry) ecommerce = entry.ecommerce;
    const said = isCall ? entry[2] : entry;
    const parameters: UntypedObject = {
      ...(isUntypedObject(said) && said),
      ...(!isCall && isUntypedObject(ecommerce) && ecommerce),
    };
    sink.describe({ type: parameters.page_type, category: parameters.page_category });
    if (!isCall || entry[0] === 'event') sink.tell(isCall ? entry[1] : entry.event, parameters);
  };

  const drain = (layer: Layer) => {
    for (const entry of layer) {
      if (!isUntypedObject(entry) || known.has(entry)) continue;
      known.add(entry);
      ignoreErrors(() => read(entry));
    }
  };

  return () =>
    ignoreErrors(() => {
      const layer = (window as { dataLayer?: unknown }).dataLayer as Layer;
      if (!Array.isArray(layer)) return;
      drain(layer);
      if (known.has(layer) || signal.aborted) return;
      known.add(layer);
      const push = layer.push;
      layer.push = (...entries) => {
        const length = push.apply(layer, entries);
        if (!signal.aborted) drain(layer);
        return length;
      };
    });
}
