/** Every fixture of `testing/signals`: what a page emits, and the events that are recorded of it. */
import type { PageEvent } from '@tactful/core';
import { beforeAll, describe, expect, test } from 'vitest';
import { collectFixture, type Fixture } from '../../testing/signal-fixture.ts';
import ga4 from '../../testing/signals/ga4.json' with { type: 'json' };
import jsonLd from '../../testing/signals/json-ld.json' with { type: 'json' };
import matomo from '../../testing/signals/matomo.json' with { type: 'json' };
import metaPixel from '../../testing/signals/meta-pixel.json' with { type: 'json' };
import microdata from '../../testing/signals/microdata.json' with { type: 'json' };
import openGraph from '../../testing/signals/open-graph.json' with { type: 'json' };
import segment from '../../testing/signals/segment.json' with { type: 'json' };
import shopify from '../../testing/signals/shopify.json' with { type: 'json' };
import universalAnalytics from '../../testing/signals/universal-analytics.json' with { type: 'json' };
import { type Family, loadSignals } from './load-signals.ts';

const FIXTURES: { readonly [source: string]: readonly Fixture[] } = {
  GA4: ga4,
  'Universal Analytics': universalAnalytics,
  Shopify: shopify,
  'Segment and RudderStack': segment,
  Matomo: matomo,
  'Meta Pixel': metaPixel,
  'JSON-LD': jsonLd,
  'microdata and RDFa': microdata,
  'Open Graph': openGraph,
};
const COUNT = 135;
/** Data of the visitor in the fixtures. */
const PERSONAL = /ida|example\.test|\+43|Graz|Ring 1/i;
const FAMILIES: readonly Family[] = [
  'markup',
  'universal-analytics',
  'shopify',
  'segment',
  'matomo',
  'meta-pixel',
];

let ran = 0;

beforeAll(async () => {
  // Once loaded, each file is available in the same frame.
  const reporter = { notice: (text: string) => expect.fail(text) };
  for (const family of FAMILIES) await loadSignals(family, reporter, () => undefined);
});

/** A text that ends with `*` in a fixture stands for any ending. */
const matching = (value: unknown): unknown => {
  if (typeof value === 'string' && value.endsWith('*')) return expect.stringContaining(value.slice(0, -1));
  if (Array.isArray(value)) return value.map(matching);
  if (!value || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, matching(inner)]));
};

/** Names of items are never stored. An item that has only a name is stored under a digest of it. */
const withoutNames = ({ items = [], ...event }: PageEvent): object => ({
  ...event,
  items: items.map(({ name: _name, ...item }) => (item.id ? item : { ...item, id: 'name-' })),
});

describe.each(Object.entries(FIXTURES))('%s', (_source, fixtures) => {
  test.each(fixtures.map((fixture) => [fixture.title, fixture] as const))('%s', async (_title, fixture) => {
    ran += 1;
    const { events: reported, notices } = await collectFixture(fixture);
    const events = reported.map(withoutNames);
    // A fixture lists events.
    const expected = (fixture.expected as readonly PageEvent[]).map(withoutNames).map(matching);
    if (fixture.loose) expect(events).toMatchObject(expected);
    else expect(events).toEqual(expected);
    expect(notices).toHaveLength(fixture.notices ?? 0);
    expect(JSON.stringify(events)).not.toMatch(PERSONAL);
  });
});

test('every fixture was run', () => {
  expect(ran).toBe(COUNT);
});
