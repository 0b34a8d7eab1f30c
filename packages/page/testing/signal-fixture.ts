/** Sets up a page that emits the signals of a fixture, and collects what is reported of them. */
import type { PageEvent } from '@tactful/core';
import { publishConfig } from '@tactful/core/internal';
import type { Router } from '@tactful/rules';
import { listenToDataLayer } from '../src/collect/data-layer.ts';
import { detectSignals } from '../src/collect/detect-signals.ts';
import { createReporter } from '../src/collect/reporter.ts';
import { after, frames, markup, parse } from './begin.ts';

/** The signals of a page, and the events that are recorded of them. */
export interface Fixture {
  readonly title: string;
  readonly html?: string;
  readonly lang?: string;
  /** The currency of the site. Default: EUR. */
  readonly currency?: string;
  /** The part of the address after the path, and how the router of the site reads it. */
  readonly address?: string;
  readonly router?: Router;
  /** The categories that the config names. */
  readonly categories?: readonly string[];
  /** The config of collection. */
  readonly collect?: object;
  /** Each is a script of its own. */
  readonly jsonLd?: readonly unknown[];
  /** Values on `window` by name. */
  readonly globals?: object;
  /** The parameters of calls of `gtag`. */
  readonly gtag?: readonly (readonly unknown[])[];
  /** The parameters of calls of `Shopify.analytics.publish`. */
  readonly publish?: readonly (readonly unknown[])[];
  /** The parameters of calls of `fbq`, before its script has loaded. */
  readonly pixel?: readonly (readonly unknown[])[];
  /** The name of a library that has loaded, and calls of its methods. */
  readonly library?: string;
  readonly calls?: readonly (readonly unknown[])[];
  /** The number of notices. Default: 0. */
  readonly notices?: number;
  /** True where items may have more fields than the expected ones. */
  readonly loose?: boolean;
  readonly expected: readonly unknown[];
}

const CATEGORIES = ['coats', 'boots', 'tents'];

const page = window as unknown as { [name: string]: unknown };

const gtagEntry = (...parameters: unknown[]): unknown => {
  const collectArguments = function (..._given: unknown[]) {
    // biome-ignore lint/complexity/noArguments: it is what gtag pushes
    return arguments;
  };
  return collectArguments(...parameters);
};

/** A library that has loaded: every method of the calls exists. */
const libraryOf = ({ calls = [] }: Fixture) =>
  Object.fromEntries(calls.map(([method]) => [String(method), () => undefined]));

function globalsOf(fixture: Fixture): { readonly [name: string]: unknown } {
  const { globals, gtag, publish, pixel, library } = fixture;
  return {
    ...structuredClone(globals),
    ...(gtag && { dataLayer: gtag.map((parameters) => gtagEntry(...parameters)) }),
    ...(publish && { Shopify: { analytics: { publish: () => undefined } } }),
    ...(pixel && { fbq: Object.assign(() => undefined, { queue: [...pixel] }) }),
    ...(library && { [library]: libraryOf(fixture) }),
  };
}

/** Calls a method, as a script of the page does. */
function call(owner: unknown, method: string, parameters: readonly unknown[]): void {
  (owner as { [name: string]: (...values: readonly unknown[]) => void })[method]?.(...parameters);
}

function emit(fixture: Fixture): void {
  const { html = '', lang = 'en', jsonLd: scripts = [], address = '' } = fixture;
  const before = document.documentElement.lang;
  const { href } = location;
  if (address) history.replaceState(null, '', address);
  document.documentElement.lang = lang;
  const globals = globalsOf(fixture);
  Object.assign(page, globals);
  const script = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
  markup(html + scripts.map(script).join(''));
  after(() => {
    for (const name of Object.keys(globals)) delete page[name];
    document.documentElement.lang = before;
    // Safari allows a hundred changes of the address in ten seconds.
    if (address) history.replaceState(null, '', href);
  });
}

const configOf = ({ currency = 'EUR', categories = CATEGORIES, collect = {}, router = {} }: Fixture) =>
  parse([], {
    site: { name: 'Shop', controller: 'Shop Ltd', policy: '/privacy', benefit: 'Nicer.', currency, router },
    catalog: { categories: Object.fromEntries(categories.map((id) => [id, id])) },
    collect,
  });

/** Collects the reports of a fixture. The files of its families are loaded before. */
export async function collectFixture(
  fixture: Fixture,
): Promise<{ readonly events: readonly PageEvent[]; readonly notices: readonly string[] }> {
  emit(fixture);
  const events: PageEvent[] = [];
  const notices: string[] = [];
  const controller = new AbortController();
  after(() => controller.abort());
  const { signal } = controller;
  const config = publishConfig(configOf(fixture));
  const reporter = createReporter({
    config,
    track: (event) => {
      events.push(event);
      return { recorded: true, events: [] };
    },
    setPage: () => undefined,
    notice: (text) => notices.push(text),
  });
  const looks = [
    listenToDataLayer({ reporter, collect: config.collect, signal }),
    detectSignals(reporter, signal),
  ];
  const look = async () => {
    for (const each of looks) each();
    await frames(3);
  };
  await look();
  for (const parameters of fixture.publish ?? [])
    call((page.Shopify as { analytics: unknown }).analytics, 'publish', parameters);
  for (const [method, ...parameters] of fixture.calls ?? [])
    call(page[fixture.library ?? ''], String(method), parameters);
  await look();
  return { events, notices };
}
