/** Detects which families of signals the page uses. This depends on the page alone, never on the profile. */
import { root } from '../dom.ts';
import { isComplete } from '../parsed.ts';
import { SLOTS } from '../slots/find-slots.ts';
import { type Family, loadSignals } from './load-signals.ts';
import { pageValue } from './page-calls.ts';
import type { Reporter } from './reporter.ts';

/** Structured data outside of slots: what slots contain depends on the profile. */
const OUTSIDE = `:not(:is(${SLOTS}) *)`;
const MARKUP = [
  'script[type^="application/ld+json" i]',
  `[itemscope]${OUTSIDE}`,
  `[typeof]${OUTSIDE}`,
  'meta:is([property="og:type"],[name="og:type"])[content*=product i]',
];

/** The names on `window` by which the families are recognized. */
const GLOBALS: { readonly [name: string]: Exclude<Family, 'markup' | 'universal-analytics'> } = {
  ShopifyAnalytics: 'shopify',
  Shopify: 'shopify',
  analytics: 'segment',
  rudderanalytics: 'segment',
  _paq: 'matomo',
  fbq: 'meta-pixel',
};

/**
 * Starts the families that the page uses.
 *
 * @returns Looks for families that are new on the page, and lets the others look for new signals.
 */
export function detectSignals(reporter: Reporter, signal: AbortSignal): () => void {
  const looks = new Map<Family, () => void>();
  const loads: Promise<void>[] = [];
  const loaded = new Promise((resolve) => {
    if (document.readyState === 'complete') resolve(undefined);
    else addEventListener('load', resolve, { signal });
  });
  /** The last resort: reports after the page has loaded and the other families have been read. */
  const lastReporter: Reporter = {
    ...reporter,
    report: (...values) => {
      const asNow = reporter.consent.keep();
      void loaded
        .then(() => Promise.all(loads))
        .then(() => asNow(() => signal.aborted || reporter.report(...values)));
    },
  };
  const start = (family: Exclude<Family, 'universal-analytics'>) => {
    if (looks.has(family)) return;
    looks.set(family, () => undefined);
    const isLast = family === 'meta-pixel';
    const asNow = reporter.consent.keep();
    const load = loadSignals(family, reporter, ({ listen }) => {
      if (signal.aborted) return;
      const look = listen(isLast ? lastReporter : reporter, signal);
      looks.set(family, look);
      asNow(look);
    });
    if (!isLast) loads.push(load);
  };
  return () => {
    for (const look of looks.values()) look();
    // One by one: a list of selectors takes several times as long.
    if (isComplete() && !looks.has('markup') && MARKUP.some((selector) => root.querySelector(selector)))
      start('markup');
    // An element may have such a name.
    for (const [name, family] of Object.entries(GLOBALS))
      if (pageValue(name) instanceof Object && !(pageValue(name) instanceof Node)) start(family);
  };
}
