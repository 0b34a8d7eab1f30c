/** Reads `dataLayer`: entries of Google Tag Manager and calls of gtag, from before and after the start. */
import type { Collect } from '@tactful/rules';
import { queryAll } from '../dom.ts';
import { eventOf } from './event-names.ts';
import { loadSignals } from './load-signals.ts';
import { createQueueListener, pageValue } from './page-calls.ts';
import type { Reporter } from './reporter.ts';
import { isUntypedObject, type UntypedObject } from './untyped.ts';

/** How the data layer is read. */
export interface DataLayerOptions {
  readonly reporter: Reporter;
  readonly collect?: Collect | undefined;
  readonly signal: AbortSignal;
}

/** The keys of Universal Analytics, which is still emitted by plugins. GA4 lists `items` instead. */
const UNIVERSAL: readonly string[] = ['detail', 'impressions', 'add', 'remove', 'checkout', 'purchase'];

const isUniversal = (ecommerce: UntypedObject): boolean =>
  !('items' in ecommerce) && UNIVERSAL.some((key) => isUntypedObject(ecommerce[key]));

/** The parameters of an entry: those of a gtag call, or the entry itself, with its e-commerce data. */
function parametersOf(own: unknown, ecommerce: unknown): UntypedObject {
  const plain = isUntypedObject(own) ? own : {};
  return {
    ...plain,
    ...(isUntypedObject(plain.ecommerce) && plain.ecommerce),
    ...(isUntypedObject(ecommerce) && ecommerce),
  };
}

/** Returns a function that reports one entry. */
function createEntryReader({ reporter, collect }: DataLayerOptions): (entry: object) => void {
  /** E-commerce data without an event: it belongs to the next event that may have some, and to no later one. */
  let pending: unknown;
  const reportUniversal = (entry: UntypedObject) => {
    const asNow = reporter.consent.keep();
    return loadSignals('universal-analytics', reporter, ({ report }) =>
      asNow(() => report(reporter, entry, collect?.events)),
    );
  };

  return (value) => {
    // An entry is what the page pushed: any of its properties may be absent.
    const entry = value as UntypedObject;
    // `gtag('event', name, parameters)` pushes its `arguments`.
    const isGtagCall = '0' in entry;
    const name = isGtagCall ? entry[0] === 'event' && entry[1] : entry.event;
    const own = isGtagCall ? entry[2] : entry;
    const { ecommerce } = entry;
    if (isUntypedObject(own)) reporter.setPage({ type: own.page_type, category: own.page_category });
    if (
      !isGtagCall &&
      ((isUntypedObject(ecommerce) && isUniversal(ecommerce)) || entry.transactionProducts)
    ) {
      void reportUniversal(entry);
      return;
    }
    if ('ecommerce' in entry) pending = undefined;
    if (!name) {
      pending = ecommerce ?? pending;
      return;
    }
    if (!eventOf(name, collect?.events)) return;
    reporter.report(name, parametersOf(own, isGtagCall || ecommerce ? undefined : pending));
    if (!isGtagCall) pending = undefined;
  };
}

/** The name of the data layer: `&l=` in the address of the tag manager. */
function layerOnPage(): string {
  const [script] = queryAll<HTMLScriptElement>('script[src*="googletagmanager.com/gt"][src*="l="]');
  return (script && new URL(script.src, document.baseURI).searchParams.get('l')) || 'dataLayer';
}

/**
 * Listens to the data layer. The page may create it, or replace it, at any time.
 *
 * @returns Looks for a data layer that is not listened to yet.
 */
export function listenToDataLayer(options: DataLayerOptions): () => void {
  const listen = createQueueListener(createEntryReader(options), options.signal);
  return () => {
    const layer = pageValue(options.collect?.layer ?? layerOnPage());
    if (Array.isArray(layer)) listen(layer);
  };
}
