import type { Config } from '@tactful/rules';
import { expect, test } from 'vitest';
import { SAMPLE_EVENTS } from '../../testing/sample-events.ts';
import {
  clock,
  config,
  DAY,
  dump,
  freshWorld,
  tab,
  tailoredTab,
  until,
  view,
} from '../../testing/visitor.ts';
import type { PageEvent } from '../events/event.ts';
import { readEvent } from './read-event.ts';

freshWorld();

test.each([
  { name: 'search', term: 'jane.doe@example.com' },
  { name: 'search', term: '+43 660 1234567' },
  { name: 'view_item', items: [{ id: 'jane@example.com', category: 'coats' }] },
] as PageEvent[])('obligation 25: stores no email address and no phone number: %j', async (event) => {
  const one = await tailoredTab();
  one.track(event);
  await one.profile.whenSaved();
  expect(JSON.stringify(await dump())).not.toMatch(/@|1234567/);
});

test.each([
  [undefined, 90],
  ['EUR', 90],
  ['eur', 90],
  ['JPY', undefined],
])(
  'stores a price with currency %s as %s: only currencies with price tiers have a meaning',
  (currency, price) => {
    const site = { ...config.site, currency: 'EUR' };
    const items = [{ id: 'x', category: 'coats', price: 90, ...(currency && { currency }) }];
    expect(readEvent({ ...config, site }, { name: 'view_item', items })).toEqual([
      { item: 'x', category: 'coats', ...(price && { price }) },
    ]);
    expect(readEvent(config, { name: 'view_item', items })).toMatchObject([{ price: 90 }]);
    const catalog = { ...config.catalog, currencyTiers: { JPY: [5000, 20000] } } as const;
    expect(readEvent({ ...config, site, catalog }, { name: 'view_item', items })).toEqual([
      { item: 'x', category: 'coats', price: 90, ...(!price && { currency: 'JPY' }) },
    ]);
  },
);

test('obligation 25: stores only the fields on the allow-list, and the digest of an order', async () => {
  const one = await tailoredTab();
  const event = {
    name: 'purchase',
    order: 'ORDER-77',
    email: 'a@b.c',
    items: [{ id: 'x', category: 'coffee', url: '/x?email=a@b.c' }],
    // Pages send more fields than an event has.
  } as unknown as PageEvent;
  expect(one.track(event).recorded).toBe(true);
  await one.profile.whenSaved();
  expect(JSON.stringify(await dump())).not.toMatch(/ORDER-77|@|url\b|email\b/);
  clock.at += DAY;
  expect(one.track(event)).toEqual({ recorded: false, reason: 'repeated' });
});

test('obligation 25: erases and no longer records what the config stopped reading', async () => {
  const one = await tailoredTab();
  for (const event of SAMPLE_EVENTS) one.track(event);
  await one.profile.whenSaved();
  one.destroy();
  const [coats] = config.experiences;
  const less = tab({ config: { ...config, experiences: coats ? [{ ...coats, duringCare: true }] : [] } });
  await less.ready;
  expect(
    less.profile
      .list()
      .map(({ event }) => event.name)
      .sort(),
  ).toEqual(['state_preference', 'view_item']);
  expect(less.profile.list().find(({ event }) => event.item)).toBeUndefined();
  expect(less.track({ name: 'search', term: 'coat' })).toEqual({ recorded: false, reason: 'unused' });
  expect(less.track(view('y', 'hats'))).toEqual({ recorded: false, reason: 'unused' });
});

test('erases a value from storage that the config no longer names', async () => {
  const rank: Config['experiences'] = [
    { id: 'row', slot: 'row', action: 'rank', benefit: 'First what you like', duringCare: true },
    { id: 'side', slot: 'side', variant: 'v', benefit: 'Fits', when: { 'viewed.all.7d': { $gte: 1 } } },
  ];
  const naming = (category: string): Config => ({
    ...config,
    experiences: rank,
    catalog: { categories: { [category]: category } },
  });
  const one = await tailoredTab({ config: naming('tents') });
  one.track(view('a', 'tents'));
  await one.profile.whenSaved();
  one.destroy();
  expect(JSON.stringify(await dump())).toContain('tents');
  const other = tab({ config: naming('boots') });
  await other.ready;
  await until(async () => JSON.stringify(await dump())).not.toContain('tents');
  expect(other.profile.list()).toHaveLength(1);
});

test('two configs on one origin share one ledger: a page erases what only the other config reads', async () => {
  const [coats] = config.experiences;
  const reading = (category: string) => ({
    ...config,
    experiences: coats ? [{ ...coats, when: { [`viewed.category.${category}.30d`]: { $gte: 1 } } }] : [],
  });
  const one = await tailoredTab({ config: reading('coats') });
  one.track(view('a'));
  await one.profile.whenSaved();
  one.destroy();
  const other = tab({ config: reading('hats') });
  await other.ready;
  await until(async () => JSON.stringify(await dump())).not.toContain('coats');
  other.destroy();
  const back = tab({ config: reading('coats') });
  await back.ready;
  // Both configs have the same controller and policy, so Tactful cannot know which of them applies.
  expect(back.profile.list()).toEqual([]);
  expect(back.consent.get().status).toBe('tailored');
});

test('obligation 37: stores no age and no birth date', async () => {
  const one = await tailoredTab();
  const recorded = one.track({ ...view('x'), birthDate: '1990-01-01', age: 30 } as PageEvent);
  expect(JSON.stringify(recorded)).not.toMatch(/1990-|"age"|birth/);
});

test('obligation 31: stores no credentials, location, message or neural data', async () => {
  const one = await tailoredTab();
  const secret = { login: 'ada.brook', latitude: 48.20849, message: 'dear all', neural: ['alpha wave'] };
  const item = { id: 'x', category: 'coats', ...secret };
  // Pages send more fields than an event has.
  expect(one.track({ name: 'view_item', items: [item], ...secret } as PageEvent).recorded).toBe(true);
  await one.profile.whenSaved();
  expect(JSON.stringify(await dump())).not.toMatch(/ada.brook|48.2|dear all|alpha wave/);
});
