/** Tests the activity of the panel: every field that is stored is shown, and every entry can be deleted and corrected. */
import type { LedgerEvent, PageEvent } from '@tactful/core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openSections } from '../../testing/open-sections.ts';
import {
  CONFIG,
  frames,
  type MountedShop,
  mountShop,
  unmountShop,
  until,
  viewItem,
} from '../../testing/shop.ts';

beforeEach(() => page.viewport(1000, 600));
afterEach(unmountShop);

const SEARCH = { name: 'search', term: 'tent' } as const;
const COATS = [viewItem('1'), viewItem('2'), viewItem('3'), SEARCH];

/** Opens the details of every row. */
async function openRows({ find, findAll }: MountedShop): Promise<void> {
  for (const { id } of findAll('.rows > li > details')) {
    await userEvent.click(find(`#${CSS.escape(id)} > summary`));
    await until(() => findAll(`#${CSS.escape(id)} .entry`).length).toBeGreaterThan(0);
  }
}

/** The text that the panel should show for a field, computed from the export alone. */
function expected(event: LedgerEvent, field: string): string {
  const value = event[field as keyof LedgerEvent];
  if (['id', 'item', 'order'].includes(field)) return `${value}`;
  const names: { readonly [value: string]: string } = {
    coats: 'coats',
    place: 'Where do you go?',
    sea: 'To the sea',
    resolved: 'solved',
  };
  if (field === 'experience') return 'Coats on the front page';
  if (field === 'price') return '€129.50';
  if (field === 'at') return new Date(event.at).toLocaleDateString('en', { dateStyle: 'medium' });
  return names[`${value}`] ?? `${value}`.replaceAll('-', ' ');
}

/** Experiences that use every field of events. */
const USERS: readonly [string, object][] = [
  ['item', { 'viewed.item.sku-1.7d': { $gte: 1 } }],
  ['brand', { 'viewed.brand.fjell.7d': { $gte: 1 } }],
  ['tier', { 'viewed.tier.mid.7d': { $gte: 1 } }],
  ['cart', { 'cart.value': { $gte: 1 } }],
  ['bought', { 'bought.category.coats.7d': { $gte: 1 } }],
  ['feature', { 'features.used.size-guide.7d': { $gte: 1 } }],
  ['outcome', { 'service.outcome': 'resolved' }],
];
const everyField = {
  purposes: {
    all: {
      label: 'Everything',
      benefit: 'All of it.',
      dataCategories: ['browsing', 'searching', 'cart', 'purchases', 'service', 'usage', 'stated'],
    },
  },
  experiences: [
    ...CONFIG.experiences,
    ...USERS.map(([id, when]) => ({ id, slot: 'row', variant: 'x', benefit: 'All.', when: when as never })),
  ],
  catalog: { ...CONFIG.catalog, tiers: [50, 200] as [number, number] },
} as const;
const item = { id: 'sku-1', category: 'coats', brand: 'fjell', price: 129.5, quantity: 2 };
const EVERY_EVENT: readonly PageEvent[] = [
  { name: 'view_item', items: [item] },
  { name: 'add_to_cart', items: [item] },
  { name: 'purchase', items: [item], order: 'A-1' },
  SEARCH,
  { name: 'use_feature', feature: 'size-guide' },
  { name: 'care_open' },
  { name: 'care_close', outcome: 'resolved' },
  { name: 'state_preference', question: 'place', answers: ['sea'] },
  { name: 'dismiss', experience: 'coats' },
];

describe('obligation 20: every stored field is shown', () => {
  test('the panel shows each field of each entry of the export, and the random id', async () => {
    const shop = await mountShop({ consent: 'tailored', config: everyField as never, events: EVERY_EVENT });
    await openSections(shop, 'activity');
    await openRows(shop);
    const { events }: { readonly events: readonly LedgerEvent[] } = JSON.parse(shop.tactful.profile.export());
    expect(events.map(({ name }) => name).sort()).toEqual(EVERY_EVENT.map(({ name }) => name).sort());
    const shown = new Map(
      shop.findAll('.entry').map((entry) => {
        const fields = [...entry.querySelectorAll<HTMLElement>('[data-field]')];
        const texts = fields.map((field) => [field.dataset.field ?? '', field.textContent ?? ''] as const);
        return [entry.querySelector('[data-field=id]')?.textContent ?? '', new Map(texts)] as const;
      }),
    );
    const fields = new Set<string>();
    for (const event of events) {
      const texts = shown.get(event.id);
      expect([...(texts?.keys() ?? [])].sort(), event.name).toEqual(Object.keys(event).sort());
      for (const field of Object.keys(event)) {
        fields.add(field);
        expect(texts?.get(field)?.trim(), field).toBeTruthy();
        if (field !== 'name') expect(texts?.get(field)).toContain(expected(event, field));
      }
    }
    const all = [
      'answers',
      'at',
      'brand',
      'category',
      'experience',
      'feature',
      'id',
      'item',
      'name',
      'order',
    ];
    expect([...fields].sort()).toEqual([
      ...all,
      'outcome',
      'price',
      'quantity',
      'question',
      'section',
      'term',
    ]);
    expect(shop.find('[data-field=profile]').textContent).toBe(shop.tactful.profile.id());
    // A new part of the export needs a place in the panel, and a line here or in the test below.
    expect(Object.keys(JSON.parse(shop.tactful.profile.export()))).toEqual(['tactful', 'events']);
    for (const entry of shop.findAll('.entry'))
      expect(entry.textContent).toMatch(/Used forEverything.*Deleted by\w{3} \d/);
  });

  test('the panel shows each setting of the export, and no other', async () => {
    const message = { ...CONFIG.experiences[0], id: 'note', slot: 'row', action: 'message' };
    const shop = await mountShop({
      consent: 'tailored',
      config: { experiences: [...CONFIG.experiences, message] } as never,
      events: COATS,
    });
    const { profile, slots } = shop.tactful;
    await profile.setQuietHours({ from: 22, to: 7 });
    slots.tooPersonal('hero');
    slots.showStandard('row');
    const exported: {
      readonly quietHours: { readonly from: number; readonly to: number };
      readonly slots: { readonly [slot: string]: readonly string[] };
    } = JSON.parse(profile.export());
    expect(Object.keys(exported)).toEqual(['tactful', 'quietHours', 'slots', 'events']);
    expect(Object.values(exported.slots).flat()).toHaveLength(3);
    await openSections(shop, 'options', 'why');
    await userEvent.click(shop.find('details#quietHours > summary'));
    await until(() => shop.findAll('details#quietHours select').length).toBe(2);
    const names: { readonly [slot: string]: string } = { hero: 'Front page', row: 'A part of the page' };
    const sentences = Object.entries(exported.slots).flatMap(([slot, settings]) =>
      settings.map((setting) =>
        setting === '*'
          ? `${names[slot]}: standard version`
          : `${names[slot]} – not used here: What you view`,
      ),
    );
    const shown = shop.findAll('details#why > .w > span').map((each) => each.textContent);
    expect(shown.sort()).toEqual(sentences.sort());
    const hours = shop.findAll('details#quietHours select').map((each) => Reflect.get(each, 'value'));
    expect(hours).toEqual([`${exported.quietHours.from}`, `${exported.quietHours.to}`]);
  });

  test('an empty profile shows its random id', async () => {
    const shop = await mountShop({ consent: 'tailored' });
    await openSections(shop);
    expect(shop.find('dialog').textContent).toContain('No activity is stored yet.');
    expect(shop.find('[data-field=profile]').textContent).toBe(shop.tactful.profile.id());
  });
});

test('stored data is shown when the panel opens, and one entry is deleted with two presses, with undo', async () => {
  const shop = await mountShop({ consent: 'tailored', events: COATS });
  const before = shop.tactful.profile.list();
  await openSections(shop);
  // Events of the same millisecond have no order.
  const rows = shop.findAll('#latest .row > span:first-child').map((each) => each.firstChild?.textContent);
  expect(rows.sort()).toEqual(['You searched for tent', 'You viewed coats 3 times']);
  await userEvent.click(shop.find('[aria-label="Delete: You searched for tent"]'));
  await until(() => shop.find('output').textContent).toBe('1 entry deleted.Undo');
  expect(shop.tactful.profile.list()).toHaveLength(3);
  await userEvent.click(shop.findByText('Undo'));
  await until(() => shop.tactful.profile.list()).toEqual(before);
  await until(() => shop.find('output').textContent).toBe('');
});

test('obligation 21: deleting a row changes the decision that used it, and correcting changes the entry', async () => {
  const shop = await mountShop({ consent: 'tailored', events: COATS });
  await openSections(shop, 'activity');
  await openRows(shop);
  const row = shop.findAll('.rows > li').find(({ textContent }) => textContent?.includes('viewed coats'));
  await userEvent.click(row?.querySelector('.entry summary') as HTMLElement);
  await until(() => shop.findAll('input[name=category]').length).toBe(1);
  await userEvent.fill(shop.find('input[name=category]'), 'boots');
  shop.tactful.track(viewItem('4'));
  await frames();
  expect(shop.find<HTMLInputElement>('input[name=category]').value, 'the typed text stays').toBe('boots');
  await userEvent.click(shop.findByText('Save'));
  await until(() => shop.find('output').textContent).toBe('Corrected.');
  // No rule reads boots, so that the corrected entry is not stored.
  const coats = () => shop.tactful.profile.list().filter(({ event }) => event.category === 'coats').length;
  await until(coats).toBe(3);
  expect(shop.tactful.decide('hero').winner?.variant).toBe('coats');
  await userEvent.click(shop.find('[aria-label="Delete: You viewed coats"]'));
  await until(coats).toBe(0);
  expect(shop.tactful.decide('hero').winner?.variant).toBe('tents');
});

test('pausing recording from an entry on deletes the later ones and records nothing more', async () => {
  const start = Date.now();
  let now = start;
  const shop = await mountShop({ consent: 'tailored', now: () => now });
  for (const event of COATS.slice(0, 3)) {
    shop.tactful.track(event);
    now += 60_000;
  }
  await openSections(shop, 'activity');
  await openRows(shop);
  // The newest is first, so that this is the one in the middle.
  await userEvent.click(shop.find('.entry:nth-of-type(2) > button'));
  await until(() => shop.tactful.profile.list().map(({ event }) => event.at - start)).toEqual([0]);
  expect(shop.tactful.consent.get().recordingPaused).toBe(true);
  shop.tactful.track(viewItem('9'));
  expect(shop.tactful.profile.list()).toHaveLength(1);
});

test('the charts show interests by week and expiry by day, as bars and as text', async () => {
  const shop = await mountShop({ consent: 'tailored', events: COATS });
  await openSections(shop, 'activity');
  const [interests, expiry] = shop.findAll('figure');
  const bars = [...(interests?.querySelectorAll('i') ?? [])].map((bar) => bar.style.height);
  expect(bars).toEqual(['0%', '0%', '0%', '0%', '100%']);
  const label = (figure: HTMLElement | undefined) =>
    figure?.querySelector('[role=img]')?.getAttribute('aria-label');
  expect(label(interests)).toBe('coats: 0, 0, 0, 0, 3 entries per week, up to this week');
  expect(label(expiry)).toMatch(/^By .+: 4 of 4 entries deleted$/);
});

test('500 entries open at once: few are rendered before more are requested', async () => {
  const shop = await mountShop({
    consent: 'tailored',
    events: Array.from({ length: 500 }, (_, at) => viewItem(`${at}`)),
  });
  await openSections(shop);
  expect(shop.tactful.profile.list().length).toBeGreaterThan(490);
  expect(shop.findAll('dialog *').length).toBeLessThan(120);
});

test('the arrow keys reach all activity from the latest rows; while it is open, Tab stops at each of its controls', async () => {
  const shop = await mountShop({ consent: 'tailored', events: COATS });
  await openSections(shop);
  const summary = shop.find('#activity > summary');
  expect(summary.tabIndex).toBe(-1);
  shop.find('#latest .row button').focus();
  await userEvent.keyboard('{End}');
  expect(shop.shadow.activeElement).toBe(summary);
  await userEvent.keyboard('{Enter}');
  await until(() => shop.findAll('#activity .rows > li').length).toBeGreaterThan(0);
  expect([shop.shadow.activeElement, shop.findAll('#latest [role=toolbar]')]).toEqual([summary, []]);
  const controls = shop.findAll('#latest :is(button,summary)');
  expect(controls.length).toBeGreaterThan(3);
  expect(controls.filter(({ tabIndex }) => tabIndex !== 0)).toEqual([]);
  await userEvent.keyboard('{Enter}');
  await until(() => shop.findAll('#latest [role=toolbar]').length).toBe(1);
  expect([shop.shadow.activeElement, summary.tabIndex]).toEqual([summary, 0]);
});
