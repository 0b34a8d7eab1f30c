/** The law of the allow-list: whatever a page reports, only values that the config names are stored. */
import type { Config, Experience } from '@tactful/rules';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalize, textsOf } from '../../testing/texts-in-config.ts';
import { config as base, dump, freshWorld, tailoredTab } from '../../testing/visitor.ts';
import { EVENTS, type EventName, type LedgerEvent, type PageEvent } from '../events/event.ts';
import { decodeLedger } from '../ledger/decode.ts';

freshWorld();

const NAMED = [
  'coats',
  'Wool Coats',
  'acme',
  'معاطف',
  '大衣',
  'filter',
  'sku-1',
  'parka',
  'resolved',
  'refunded',
];
/** Names of shelves and goods that no list of words recognizes. */
const SENSITIVE = [
  'Ovulation test kit',
  'Stoma',
  'Halal',
  'Trauerkarten',
  'المثليين',
  '同志',
  'Kinderwunsch',
  'viagra-50',
];
const IDENTIFIERS = [
  'jane@example.com',
  'jane%40example.com',
  'amFuZUBleGFtcGxlLmNvbQ==',
  '+43 660 1234567',
  'AT611904300234573201',
  '4111-1111-1111-1111',
  '123e4567-e89b-12d3-a456-426614174000',
  'eyJhbGciOiJIUzI1NiJ9',
];

const value = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...NAMED) },
  fc.constantFrom(...SENSITIVE),
  fc.constantFrom(...IDENTIFIERS),
  fc.string({ maxLength: 30 }),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.stringMatching(/^[a-zA-Z]{1,4}[-_]?\d{1,9}$/),
);

const item = fc.record(
  {
    id: value,
    name: value,
    category: value,
    brand: value,
    price: fc.double({ noNaN: true }),
    quantity: fc.integer(),
    email: value,
  },
  { requiredKeys: ['id', 'category'] },
);

const pageEvent = fc.record(
  {
    name: fc.constantFrom(...(Object.keys(EVENTS) as EventName[])),
    items: fc.array(item, { minLength: 1, maxLength: 3 }),
    category: value,
    term: value,
    order: value,
    outcome: value,
    feature: value,
    question: fc.oneof(value, fc.constantFrom('style', 'brand')),
    answers: fc.array(fc.oneof(value, fc.constantFrom('plain', 'bold')), { maxLength: 3 }),
    experience: fc.oneof(value, fc.constantFrom('e0', 'e1')),
    customer: value,
  },
  { requiredKeys: ['name', 'items'] },
);

/** Experiences that read every dimension, each of them about any value. */
const experience = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('rank' as const, 'suppress' as const),
      fc.constantFrom('category' as const, 'brand' as const, 'tier' as const, 'item' as const),
    )
    .map(([action, by]): Partial<Experience> => ({ action, by })),
  fc.constant<Partial<Experience>>({ action: 'shortcuts' }),
  fc
    .constantFrom(
      'searched.all.7d',
      'searched.term.tent.7d',
      'viewed.all.7d',
      'viewed.category.hats.7d',
      'viewed.tier.mid.7d',
      'cart.category.coats',
      'level',
      'service.daysSince',
      'stated.style',
    )
    .map((fact): Partial<Experience> => ({ variant: 'v', when: { [fact]: { $gte: 1 } } })),
  fc.constant<Partial<Experience>>({ variant: 'v', when: { 'service.outcome': 'refunded' } }),
);

const names = fc.subarray(['coats', 'Wool Coats', 'معاطف', '大衣', 'scarves']);
const record = (keys: readonly string[]) =>
  Object.fromEntries(keys.map((key) => [key, `The name of ${key}`]));

const config: fc.Arbitrary<Config> = fc
  .record({
    experiences: fc.array(experience, { minLength: 3, maxLength: 5 }),
    categories: names,
    brands: fc.subarray(['acme', 'umbrella']),
    names: fc.subarray(['parka', 'filter']),
    itemId: fc.constantFrom(undefined, undefined, '.+', 'sku-\\d+'),
    complements: fc.constantFrom({}, { gloves: ['mugs'] }),
  })
  .map(({ experiences, itemId, complements, ...catalog }) => ({
    ...base,
    catalog: {
      tiers: [50, 200],
      complements,
      categories: record(catalog.categories),
      brands: record(catalog.brands),
      names: record(catalog.names),
      ...(itemId === undefined ? {} : { itemId }),
    },
    questions: [
      ...(base.questions ?? []),
      { id: 'brand', label: 'Brand', benefit: '', options: [{ value: 'acme', label: 'ACME' }] },
    ],
    experiences: experiences.map((one, at) => ({ id: `e${at}`, slot: 'hero', benefit: 'Fits', ...one })),
  }));

const digitsIn = (text: string): number => text.match(/\p{Nd}/gu)?.length ?? 0;
/** The shapes, stated in another way than in the code. */
const isAllowedItem = (id: string, shape: string | undefined): boolean => {
  if (/^N\w{1,7}$/.test(id)) return true;
  const hasLongNumber = id.split(/\p{L}+/u).some((part) => digitsIn(part) > 6);
  if (id.includes('@') || id.includes('%') || hasLongNumber) return false;
  if (shape !== undefined)
    return RegExp(`^${shape}$`, 'i').test(id) && !IDENTIFIERS.map(normalize).includes(id);
  const words = id.split(/[^a-z]+/);
  return digitsIn(id) > 0 && id.length <= 24 && words.every((word) => word.length < 5);
};

const TEXTS = ['category', 'brand', 'term', 'feature', 'outcome', 'question', 'experience'] as const;

/** The stored values that the config does not name. */
const strangersIn = (event: LedgerEvent, { catalog, ...rest }: Config): readonly unknown[] => {
  const { itemId, ...others } = catalog ?? {};
  const named = new Set(textsOf([rest, others, 'resolved', 'unresolved', 'site']).map(normalize));
  const { id, name, at, section, order, item, price, quantity, answers = [], ...texts } = event;
  const isNumber = (amount: unknown) =>
    amount === undefined || (Number.isFinite(amount) && Number(amount) >= 0);
  return [
    ...(/^[\w-]{21}$/.test(id) && Object.hasOwn(EVENTS, name) && Number.isFinite(at) ? [] : [id, name, at]),
    ...[section, ...answers].filter((text) => !named.has(normalize(text))),
    ...(order === undefined || /^[a-z\d]{1,7}$/.test(order) ? [] : [order]),
    ...(item === undefined || named.has(item) || isAllowedItem(item, itemId) ? [] : [item]),
    ...[price, quantity].filter((amount) => !isNumber(amount)),
    ...TEXTS.flatMap((field) => {
      const text = texts[field];
      return text === undefined || named.has(normalize(text)) ? [] : [`${field}: ${text}`];
    }),
    ...Object.keys(texts).filter((field) => !(TEXTS as readonly string[]).includes(field)),
  ];
};

test('T11: no value is stored that the config does not name, whatever a page reports', async () => {
  let stored = 0;
  let withText = 0;
  await fc.assert(
    fc.asyncProperty(config, fc.array(pageEvent, { minLength: 6, maxLength: 12 }), async (own, reports) => {
      const tactful = await tailoredTab({ config: own });
      // Pages report more fields than an event has, and other types.
      for (const report of reports) tactful.track(report as PageEvent);
      await tactful.profile.whenSaved();
      const { ledger } = decodeLedger(await dump());
      for (const event of ledger?.events ?? []) {
        stored++;
        withText += Object.keys(event).filter((field) => field in { category: 1, brand: 1, item: 1 }).length;
        expect(strangersIn(event, own), JSON.stringify(event)).toEqual([]);
      }
      await tactful.consent.decline({ surface: 'api' });
      tactful.destroy();
    }),
    { numRuns: 300 },
  );
  expect(stored).toBeGreaterThan(600);
  expect(withText).toBeGreaterThan(40);
});

test('an import and a correction store no value that the config does not name', async () => {
  const tactful = await tailoredTab();
  const file = {
    tactful: 1,
    events: [{ id: 'a', name: 'search', at: Date.UTC(2026, 10, 22), section: 'site', term: 'stoma' }],
  };
  expect(await tactful.profile.import(JSON.stringify(file))).toEqual({ ok: true });
  tactful.track({ name: 'search', term: 'coat' });
  const [first] = tactful.profile.list();
  expect(await tactful.profile.correct(first?.event.id ?? '', { term: 'stoma' })).toEqual({ ok: true });
  await tactful.profile.whenSaved();
  expect(JSON.stringify(await dump())).not.toContain('stoma');
  // Both still count as searches.
  expect(tactful.profile.list().map(({ event }) => event.term)).toEqual([undefined, undefined]);
});
